import type { ReactNode } from 'react'
import { type Gelijkenis, vraagApi } from '#modules/vraag/contract.ts'
import { aanbodStatusNamen, wensStatusNamen } from '#modules/vraag/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Link } from '#web/design/link.tsx'
import { useLookup } from '#web/design/use-lookup.ts'
import { ask, queryClient } from '#web/query.ts'

/** The first words say most. */
const GENOEG = 500

/** Wishes and offers that look like these words, for a form or a page. */
export const gelijkenissenQuery = ({ titel, waarvoor }: { titel: string; waarvoor: string }, zonderId?: string) =>
  ask(vraagApi.findGelijkenissen, {
    body: { tekst: `${titel} ${waarvoor}`.trim().slice(0, GENOEG), ...(zonderId ? { zonderId } : {}) },
  })

/** What looks like the words that somebody is typing; empty until there is enough to compare. */
export function useGelijkenissen(velden: { titel: string; waarvoor: string }, zonderId?: string): readonly Gelijkenis[] {
  const text = `${velden.titel} ${velden.waarvoor}`.trim()
  const { found } = useLookup(text.length < 6 ? null : text, async () => queryClient.fetchQuery(gelijkenissenQuery(velden, zonderId)))
  return found?.resultaten ?? []
}

interface LijstProps {
  gelijkenissen: readonly Gelijkenis[]
  /** What can be done with one of them. */
  actie?: (gelijkenis: Gelijkenis) => ReactNode
}

/** Each with whose it is and how it stands. They open in the same tab: what was typed is kept. */
export function GelijkenisLijst({ gelijkenissen, actie }: LijstProps) {
  return (
    <ul className="rk-gelijk">
      {gelijkenissen.map((each) => (
        <li key={each.id}>
          <Link to={each.pad}>{each.titel}</Link>
          <p className="rk-gelijk__van">
            {each.soort === 'wens' ? 'Wens' : 'Aanbod'} van {each.organisatieNaam} <StatusBadge soort={each.soort} status={each.status} />
          </p>
          <p className="rk-zacht">{waarom(each.woorden)}</p>
          <p className="rk-zacht">{each.waarvoor.length > 160 ? `${each.waarvoor.slice(0, 159)}…` : each.waarvoor}</p>
          {actie?.(each)}
        </li>
      ))}
    </ul>
  )
}

/** Why it is in this list, in words. */
function waarom(woorden: readonly string[]): string {
  if (woorden.length === 0) return 'De woorden lijken op die van u.'
  const genoemd = new Intl.ListFormat('nl').format(woorden.slice(0, 4).map((woord) => `‘${woord}’`))
  return woorden.length > 4 ? `Gaat ook over ${genoemd} en meer.` : `Gaat ook over ${genoemd}.`
}

function StatusBadge({ soort, status }: Pick<Gelijkenis, 'soort' | 'status'>) {
  const namen: Record<string, { naam: string; tone: 'neutral' | 'positive' | 'warning' | 'negative' | 'info' } | undefined> =
    soort === 'wens' ? wensStatusNamen : aanbodStatusNamen
  const known = namen[status]
  return known ? <Badge tone={known.tone}>{known.naam}</Badge> : null
}
