/** Hours for which a workstation shows what it keeps without the hub's word, unless the workspace says otherwise. */
export const usualLeaseHours = 24;
export const leaseHoursLimits = { least: 1, most: 168 } as const;
