/** The app's mark: a beacon over a runway. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--gc-accent)" />
      <path
        d="M12 5v3M7.2 7l1.7 2.2M16.8 7l-1.7 2.2"
        stroke="var(--gc-on-accent)"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
      <path d="M9.6 12h4.8L17 19h-3.6l-.5-2.2h-1.8l-.5 2.2H7z" fill="var(--gc-on-accent)" />
    </svg>
  );
}
