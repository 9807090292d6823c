import type { ReactNode } from 'react'

/** Parts below each other, with air between them. */
export function Stack({ gap = 'lg', children }: { gap?: 'sm' | 'md' | 'lg'; children: ReactNode }) {
  return <div className={`rk-stapel rk-stapel--${gap}`}>{children}</div>
}

/** Parts beside each other as long as they fit: equal, or a wide and a narrow one. On a narrow screen they stand below each other. */
export function Columns({ ratio = 'equal', children }: { ratio?: 'equal' | 'wide-narrow'; children: ReactNode }) {
  return <div className={`rk-kolommen rk-kolommen--${ratio}`}>{children}</div>
}

/** Buttons that belong together. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="rk-knoppenrij">{children}</div>
}
