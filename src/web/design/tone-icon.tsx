import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { Tone } from './badge.tsx'

const ICONS = { neutral: Info, info: Info, positive: CircleCheck, warning: TriangleAlert, negative: CircleAlert } as const

/** The icon that goes with a tone: a circle, a triangle, a check. Never alone; the words stand beside it. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const Icon = ICONS[tone]
  return <Icon className="rk-icoon" aria-hidden="true" />
}
