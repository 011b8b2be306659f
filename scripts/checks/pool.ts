/** Runs the jobs, at most `width` at a time, and returns their results in the jobs' order. */
export async function inPool<Job, Result>(
  jobs: Job[],
  width: number,
  run: (job: Job) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = jobs.entries();
  const lane = async () => {
    for (const [index, job] of waiting) results[index] = await run(job);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
