import { useEffect, useRef, useState } from 'react'
import { type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { call, faultsOf, ProblemError } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { forget, keep, readKept } from '#web/forms/kept.ts'
import { refresh } from '#web/query.ts'

/** How long after the last key the text is saved, in milliseconds. */
const WACHT_MS = 800

type Stand = 'stil' | 'bewaard' | 'typt' | 'bezig' | 'mislukt' | 'botsing'

const standen: Readonly<Record<Stand, string>> = {
  stil: '',
  bewaard: 'Bewaard',
  typt: 'Wordt zo bewaard',
  bezig: 'Bewaart',
  mislukt: 'Nog niet bewaard. Uw tekst staat hier nog; wij proberen het opnieuw als u verder typt.',
  botsing: 'Niet bewaard: iemand anders schreef ook.',
}

/**
 * The text of an item, saved while somebody types. Who types over another is asked which text it will be: neither is lost. What could
 * not be saved stays in this tab.
 */
export function ConclusieVeld({ punt, onText }: { punt: Agendapunt; onText: (text: string) => void }) {
  const veld = useConclusie(punt)
  const { tekst, stand, fout } = veld
  const type = (value: string) => {
    veld.type(value)
    onText(value)
  }
  return (
    <>
      <TextArea
        name={`conclusie-${punt.id}`}
        label={`Wat zegt de tafel van ${punt.titel}?`}
        hint="Dit komt in de besluitenlijst. De tekst wordt bewaard terwijl u typt."
        isOptional
        rows={3}
        value={tekst}
        onChange={type}
      />
      <p className="rk-zacht" role="status">
        {fout ?? standen[stand]}
      </p>
      {stand === 'botsing' && (
        <Alert tone="warning" heading="Iemand anders schreef intussen" headingLevel={3} isLive>
          <p>{punt.conclusie === '' ? 'De andere tekst is leeg.' : `De andere tekst: ${punt.conclusie}`}</p>
          <ButtonRow>
            <Button size="small" onPress={() => veld.bewaar(tekst)}>
              Bewaar mijn tekst
            </Button>
            <Button
              size="small"
              onPress={() => {
                veld.neem(punt.conclusie)
                onText(punt.conclusie)
              }}
            >
              Neem de andere tekst
            </Button>
          </ButtonRow>
        </Alert>
      )}
    </>
  )
}

/** What could not be saved, with the version that it stands on. */
interface Bewaard {
  tekst: string
  versie: number
}

function readBewaard(key: string): Bewaard | null {
  const found = readKept(key) as Partial<Bewaard> | null
  return typeof found?.tekst === 'string' && typeof found.versie === 'number' ? { tekst: found.tekst, versie: found.versie } : null
}

function useConclusie(punt: Agendapunt) {
  const key = `conclusie/${punt.id}`
  const [found] = useState(() => readBewaard(key))
  const [tekst, setTekst] = useState(found?.tekst ?? punt.conclusie)
  const [stand, setStand] = useState<Stand>(found ? 'mislukt' : 'stil')
  const [fout, setFout] = useState<string | null>(null)
  // The version that this text stands on: it moves with what was saved from here, not with what somebody else saved.
  const seen = useRef(found?.versie ?? punt.versie)
  const known = useRef(punt.conclusie)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Nobody is typing here: the newest text of the table shows by itself. What is older than what was saved from here is no news.
  useEffect(() => {
    if ((stand !== 'bewaard' && stand !== 'stil') || punt.versie <= seen.current || tekst !== known.current) return
    seen.current = punt.versie
    known.current = punt.conclusie
    setTekst(punt.conclusie)
  }, [punt.conclusie, punt.versie, stand, tekst])
  const send = async (value: string, versie: number) => {
    setStand('bezig')
    try {
      const now = await call(agendaApi.writeConclusie, { params: { id: punt.id }, body: { conclusie: value } }, { versie })
      seen.current = now.versie
      known.current = value
      forget(key)
      setFout(null)
      setStand((was) => (was === 'typt' ? was : 'bewaard'))
    } catch (error) {
      const isBotsing = error instanceof ProblemError && error.problem.status === 412
      setFout(isBotsing ? null : (faultsOf(error)[0]?.reason ?? null))
      setStand(isBotsing ? 'botsing' : 'mislukt')
      if (isBotsing) await refresh()
    }
  }
  return {
    tekst,
    stand,
    fout,
    type: (value: string) => {
      setTekst(value)
      keep(key, { tekst: value, versie: seen.current })
      clearTimeout(timer.current)
      if (stand === 'botsing') return
      setStand('typt')
      timer.current = setTimeout(() => void send(value, seen.current), WACHT_MS)
    },
    bewaar: (value: string) => void send(value, punt.versie),
    neem: (value: string) => {
      forget(key)
      known.current = value
      seen.current = punt.versie
      setTekst(value)
      setStand('bewaard')
    },
  }
}
