import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import type { Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { TermijnUitleg } from '#modules/zienswijzen/web/termijn-uitleg.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ProgressBar } from '#web/design/progress-bar.tsx'

/** Until when, who decides, and how far the answer is. */
export function RondeFeiten({ ronde }: { ronde: Zienswijzeronde }) {
  const { voortgang, vergadering, behandeling, termijn } = ronde
  return (
    <Stack>
      <Card heading="Termijn en besluit">
        <KeyValueList
          items={[
            { label: 'Reactie uiterlijk', value: ronde.reactieUiterlijk && showDatumLang(ronde.reactieUiterlijk) },
            ...(ronde.uiterlijkReden ? [{ label: 'Waarom deze dag', value: ronde.uiterlijkReden }] : []),
            { label: 'Volgens de regels', value: <TermijnUitleg termijn={termijn} /> },
            {
              label: 'Het bestuur besluit',
              value: vergadering && (
                <>
                  {showDatumLang(vergadering.datum)}, {vergadering.tafelNaam}{' '}
                  {vergadering.isVervallen && <Badge tone="negative">Vervallen</Badge>}
                </>
              ),
            },
            ...(ronde.begrotingsjaar === null
              ? []
              : [
                  {
                    label: 'Begrotingsjaar',
                    value: <Link to={`/pc-kalender?jaar=${ronde.begrotingsjaar}`}>{`P&C-kalender ${ronde.begrotingsjaar}`}</Link>,
                  },
                ]),
            ...(ronde.begrotingswijziging ? [{ label: 'Begrotingswijziging', value: ronde.begrotingswijziging.titel }] : []),
            ...(behandeling
              ? [{ label: 'Voorstel', value: <Link to={`/behandelingen/${behandeling.id}`}>{behandeling.titel}</Link> }]
              : []),
          ]}
        />
      </Card>
      {ronde.verzondenOp !== null && (
        <Card heading="Nota van beantwoording">
          <Stack gap="md">
            {voortgang.punten > 0 && (
              <ProgressBar
                label="Beantwoord"
                value={voortgang.beantwoord}
                max={voortgang.punten}
                detail={`${voortgang.beantwoord} van ${voortgang.punten} punten`}
              />
            )}
            <KeyValueList
              items={[
                { label: 'Uiterlijk verzonden', value: ronde.notaUiterlijk && showDatumLang(ronde.notaUiterlijk) },
                {
                  label: 'Antwoord met redenen',
                  value: termijn.antwoordplicht ? (
                    <Badge tone="info">{`Wettelijk: ${termijn.antwoordplicht}`}</Badge>
                  ) : (
                    'Afspraak: eerst antwoord, dan besluit'
                  ),
                },
                ...ronde.notas.map(({ nummer, vastgesteldOp, vastgesteldDoor, verzondenOp }) => ({
                  label: ronde.notas.length === 1 ? 'Vastgesteld' : `Nota ${nummer}`,
                  value: `${showDatum(vastgesteldOp)} door ${vastgesteldDoor}, ${verzondenOp ? `verzonden op ${showDatum(verzondenOp)}` : 'nog niet verzonden'}`,
                })),
              ]}
            />
          </Stack>
        </Card>
      )}
    </Stack>
  )
}
