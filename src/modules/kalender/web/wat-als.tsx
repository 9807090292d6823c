import { useState } from 'react'
import { addDays, type Datum, daysBetween } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { Begrotingsjaar } from '#modules/kalender/contract.ts'
import { invoerVan } from '#modules/kalender/domain/begrotingsjaar.ts'
import { buildPckalender, type Pckalender, type PckalenderInvoer, type Stap } from '#modules/kalender/domain/pckalender.ts'
import { faultsOfPckalender } from '#modules/kalender/domain/pckalender-faults.ts'
import { vroegsteAnker } from '#modules/kalender/domain/verzending.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'

/** "What if the board adopts on another day?": worked out in the browser, with the same function, and never kept. */
export function WatAls({ data, nu }: { data: Begrotingsjaar; nu: Pckalender }) {
  const { vaststelling, aanbieding, ...rest } = invoerVan(data)
  const begin = { vaststelling: (vaststelling ?? null) as string | null, aanbieding: (aanbieding ?? null) as string | null }
  const [dagen, setDagen] = useState(begin)
  const [verzonden, setVerzonden] = useState<string | null>(null)
  const given = Object.fromEntries(Object.entries(dagen).filter(([, dag]) => dag !== null))
  const invoer = { ...rest, ...given } as PckalenderInvoer
  const faults = faultsOfPckalender(invoer)
  const faultOf = (name: string) => faults.find((fault) => fault.name === `/${name}`)?.reason ?? null
  const dan = faults.length === 0 ? buildPckalender(invoer) : null
  const isChanged = dagen.vaststelling !== begin.vaststelling || dagen.aanbieding !== begin.aanbieding
  return (
    <Card>
      <Disclosure summary="Wat als het bestuur op een andere dag vaststelt?">
        <Stack gap="md">
          <p>Vul een andere dag in en zie wat verschuift. Er wordt niets bewaard.</p>
          <Columns>
            <DateField
              name="vaststelling"
              label="Vaststelling"
              value={dagen.vaststelling}
              onChange={(value) => setDagen((was) => ({ ...was, vaststelling: value }))}
              error={faultOf('vaststelling')}
            />
            <DateField
              name="aanbieding"
              label="Aanbieding"
              hint="Telt alleen bij een openbaar lichaam. Bijvoorbeeld 16-06-2027"
              isOptional
              value={dagen.aanbieding}
              onChange={(value) => setDagen((was) => ({ ...was, aanbieding: value }))}
              error={faultOf('aanbieding')}
            />
          </Columns>
          <DateField
            name="verzonden"
            label="Ontwerpbegroting verstuurd op"
            hint={`Hoe vroeg kan het bestuur dan? Bijvoorbeeld 30-04-${data.jaar - 1}`}
            isOptional
            value={verzonden}
            onChange={setVerzonden}
          />
          {verzonden && (
            <p role="status">
              De raden hebben dan hun volle termijn tot en met {showDatum(addDays(vroegsteAnker(verzonden as Datum), -1))}. Aanbieden
              (openbaar lichaam) of vaststellen (andere vormen) kan vanaf {showDatum(vroegsteAnker(verzonden as Datum))}.
            </p>
          )}
          {isChanged && (
            <ButtonRow>
              <Button size="small" onPress={() => setDagen(begin)}>
                Terug naar de gekozen dagen
              </Button>
            </ButtonRow>
          )}
          <p role="status">
            {!isChanged ? 'Nu gelijk aan de kalender hierboven.' : dan ? gevolg(nu, dan) : 'Verbeter eerst de dagen hierboven.'}
          </p>
          {isChanged && dan && <Verschillen nu={nu.stappen} dan={dan.stappen} />}
        </Stack>
      </Disclosure>
    </Card>
  )
}

/** What it does, in a sentence. */
function gevolg(nu: Pckalender, dan: Pckalender): string {
  const was = new Map(nu.stappen.map(({ code, uiterlijk }) => [code, uiterlijk]))
  const moved = dan.stappen.filter(({ code, uiterlijk }) => was.get(code) !== uiterlijk).length
  const raden = dan.waarschuwingen.flatMap(({ raad }) => raad ?? [])
  const rest = raden.length === 0 ? 'Alle raden vergaderen dan op tijd.' : `Zonder vergadering op tijd: ${raden.join(', ')}.`
  const dag = (code: string) => dan.stappen.find((stap) => stap.code === code)?.uiterlijk
  const [vast, gs] = [dag('vaststellingBegroting'), dag('begrotingNaarGs')]
  const late = vast && gs && vast > gs ? ` Let op: de begroting moet uiterlijk ${showDatum(gs)} bij gedeputeerde staten zijn.` : ''
  return `${showAantal(moved, 'stap verschuift', 'stappen verschuiven')}. ${rest}${late}`
}

function Verschillen({ nu, dan }: { nu: readonly Stap[]; dan: readonly Stap[] }) {
  const was = new Map(nu.map(({ code, uiterlijk }) => [code, uiterlijk]))
  const verschil = ({ code, uiterlijk }: Stap) => {
    const before = was.get(code)
    if (before === undefined) return 'nieuw'
    const dagen = daysBetween(before, uiterlijk)
    return dagen === 0 ? 'gelijk' : `${showAantal(Math.abs(dagen), 'dag', 'dagen')} ${dagen < 0 ? 'eerder' : 'later'}`
  }
  return (
    <DataTable
      caption="Wat verschuift"
      rows={dan}
      rowKey={({ code }) => code}
      columns={[
        { key: 'stap', header: 'Stap', isRowHeader: true, cell: ({ omschrijving }) => omschrijving },
        { key: 'nu', header: 'Nu', cell: ({ code }) => (was.has(code) ? showDatum(was.get(code)!) : '–') },
        { key: 'dan', header: 'Dan', cell: ({ uiterlijk }) => <DateText value={uiterlijk} /> },
        { key: 'verschil', header: 'Verschil', cell: verschil },
      ]}
    />
  )
}
