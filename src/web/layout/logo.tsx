/** Three circles that hold each other: organisations that stay themselves, and what they share. */
export function Logo() {
  return (
    <svg
      className="rk-logo"
      viewBox="0 0 32 32"
      width="28"
      height="28"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
    >
      <circle cx="16" cy="10.4" r="6.6" />
      <circle cx="10.2" cy="20.4" r="6.6" />
      <circle cx="21.8" cy="20.4" r="6.6" />
    </svg>
  )
}
