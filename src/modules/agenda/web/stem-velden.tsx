import type { Agenda, Agendapunt, Zitplaats } from '#modules/agenda/contract.ts'
import { uitkomstVan } from '#modules/agenda/domain/agenda.ts'
import { codes, steminvoer, stemzetels, tel, type Uitgebracht } from '#modules/agenda/domain/presentie.ts'
import { faultsOfStemming } from '#modules/agenda/domain/stemming-faults.ts'
import { uitkomstBadges } from '#modules/agenda/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Select } from '#web/design/select.tsx'
import { showAantal } from '#kernel/format/getal.ts'

/** What one seat does: all its votes one way, divided, or none; who is not there may have somebody else cast them. */
export interface Biljet {
  keuze: '' | 'voor' | 'tegen' | 'onthouden' | 'verdeeld'
  voor: string | null
  tegen: string | null
  onthouden: string | null
  /** The seat that casts these votes by proxy; empty when its own holder does, or nobody. */
  volmacht: string
}

/** Nothing was said yet. */
export const leegBiljet: Biljet = { keuze: '', voor: '0', tegen: '0', onthouden: '0', volmacht: '' }

/** Whether the votes of this seat can be cast by who sits in it. */
export const isEr = ({ stand }: Zitplaats) => stand === 'aanwezig' || stand === 'vervangen'

/** The votes as the server takes them. Seats that did not choose cast none. */
export function stemmenVan(zitplaatsen: readonly Zitplaats[], biljetten: Readonly<Record<string, Biljet>>): Uitgebracht[] {
  return stemzetels(zitplaatsen).flatMap((zetel) => {
    const biljet = biljetten[zetel.zetelId] ?? leegBiljet
    if (biljet.keuze === '' || (!isEr(zetel) && biljet.volmacht === '')) return []
    const aantal = (kant: 'voor' | 'tegen' | 'onthouden') => {
      if (biljet.keuze === 'verdeeld') return Number(biljet[kant] ?? 0)
      return biljet.keuze === kant ? zetel.stemgewicht : 0
    }
    const stem = { voor: aantal('voor'), tegen: aantal('tegen'), onthouden: aantal('onthouden') }
    return [
      isEr(zetel)
        ? { zetelId: zetel.zetelId, ...stem, volmachtVan: null }
        : { zetelId: biljet.volmacht, ...stem, volmachtVan: zetel.zetelId },
    ]
  })
}

interface StemVeldenProps {
  agenda: Agenda
  punt: Agendapunt
  biljetten: Readonly<Record<string, Biljet>>
  onChange: (zetelId: string, biljet: Partial<Biljet>) => void
}

/** A line per seat that votes, and under it the count by the rule of the table as it will be done on the server. */
export function StemVelden({ agenda, punt, biljetten, onChange }: StemVeldenProps) {
  const zetels = stemzetels(agenda.zitplaatsen)
  const aanwezig = zetels.filter(isEr)
  return (
    <>
      <ul className="rk-stemmen" aria-label="Stemmen per lid">
        {zetels.map((zetel) => (
          <li key={zetel.zetelId} className="rk-stemmen__rij">
            {!isEr(zetel) && (
              <Select
                name={`volmacht-${zetel.zetelId}`}
                label={`${zetel.persoonNaam} is er niet. Wie stemt bij volmacht?`}
                isOptional
                placeholder="Niemand"
                value={biljetten[zetel.zetelId]?.volmacht ?? ''}
                onChange={(volmacht) => onChange(zetel.zetelId, { volmacht })}
                options={aanwezig.map(({ zetelId, persoonNaam }) => ({ value: zetelId, label: persoonNaam }))}
              />
            )}
            {(isEr(zetel) || (biljetten[zetel.zetelId]?.volmacht ?? '') !== '') && (
              <ZetelStem
                agenda={agenda}
                zetel={zetel}
                biljet={biljetten[zetel.zetelId] ?? leegBiljet}
                onChange={(biljet) => onChange(zetel.zetelId, biljet)}
              />
            )}
          </li>
        ))}
      </ul>
      <Telling agenda={agenda} punt={punt} stemmen={stemmenVan(agenda.zitplaatsen, biljetten)} />
    </>
  )
}

interface ZetelStemProps {
  agenda: Agenda
  zetel: Zitplaats
  biljet: Biljet
  onChange: (biljet: Partial<Biljet>) => void
}

function ZetelStem({ agenda, zetel, biljet, onChange }: ZetelStemProps) {
  const vervanger = agenda.zitplaatsen.find(({ zetelId }) => zetelId === zetel.vervangerId)
  const wie = vervanger ? `${vervanger.persoonNaam} voor ${zetel.persoonNaam}` : zetel.persoonNaam
  const veld = (kant: 'voor' | 'tegen' | 'onthouden', label: string) => (
    <NumberField name={`${kant}-${zetel.zetelId}`} label={label} value={biljet[kant]} onChange={(value) => onChange({ [kant]: value })} />
  )
  return (
    <>
      <Select
        name={`stem-${zetel.zetelId}`}
        label={`${wie} (${showAantal(zetel.stemgewicht, 'stem', 'stemmen')})`}
        placeholder="Stemt niet"
        value={biljet.keuze}
        onChange={(keuze) => onChange({ keuze: keuze as Biljet['keuze'] })}
        options={[
          { value: 'voor', label: 'Voor' },
          { value: 'tegen', label: 'Tegen' },
          { value: 'onthouden', label: 'Onthoudt zich' },
          ...(zetel.stemgewicht > 1 ? [{ value: 'verdeeld', label: 'Verdeelt de stemmen' }] : []),
        ]}
      />
      {biljet.keuze === 'verdeeld' && (
        <>
          {veld('voor', 'Voor')}
          {veld('tegen', 'Tegen')}
          {veld('onthouden', 'Onthouden')}
        </>
      )}
    </>
  )
}

function Telling({ agenda, punt, stemmen }: { agenda: Agenda; punt: Agendapunt; stemmen: Uitgebracht[] }) {
  const invoer = steminvoer({ regel: agenda.stemregel, zetels: agenda.zitplaatsen, stemmen, tweedeVergadering: punt.tweedeVergadering })
  if (codes(agenda.zitplaatsen).size === 0 || invoer.leden.length === 0) return <p>Aan deze tafel heeft niemand stemmen.</p>
  const faults = faultsOfStemming(invoer)
  if (faults.length > 0) return <Alert tone="warning" heading={faults.map(({ reason }) => reason).join(' ')} headingLevel={3} isLive />
  if (stemmen.length === 0) return <p role="status">Er is nog geen stem ingevuld.</p>
  const uitslag = tel(invoer)
  const { naam, tone } = uitkomstBadges[uitkomstVan(punt.soort, uitslag.uitkomst)]
  const heel = ({ teller, noemer }: { teller: bigint; noemer: bigint }) => (teller / noemer).toString()
  return (
    <>
      <p role="status">
        Zoals het nu staat: <Badge tone={tone}>{naam}</Badge>{' '}
        {`${heel(uitslag.voor)} voor, ${heel(uitslag.tegen)} tegen, ${heel(uitslag.onthouden)} onthouden.`}
      </p>
      {uitslag.waarschuwingen.map(({ melding }) => (
        <Alert key={melding} tone="warning" heading="Eén lid beslist alleen" headingLevel={3}>
          {melding}
        </Alert>
      ))}
    </>
  )
}
