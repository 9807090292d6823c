import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import type { Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { PlanningKnop } from '#modules/zienswijzen/web/planning-knop.tsx'
import { TermijnUitleg, Wettelijk } from '#modules/zienswijzen/web/termijn-uitleg.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type KeyValue, KeyValueList } from '#web/design/key-value-list.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { ProgressBar } from '#web/design/progress-bar.tsx'
import { useWie } from '#web/wie.ts'

/** Until when, and who decides. */
export function Termijnkaart({ ronde, onDone }: { ronde: Zienswijzeronde; onDone: (message: string) => void }) {
  const { vergadering, begrotingsjaar, begrotingswijziging, behandeling } = ronde
  const items: KeyValue[] = [
    { label: 'Reactie uiterlijk', value: ronde.reactieUiterlijk && showDatumLang(ronde.reactieUiterlijk) },
    ...(ronde.uiterlijkReden ? [{ label: 'Waarom deze dag', value: ronde.uiterlijkReden }] : []),
    { label: 'Volgens de regels', value: <TermijnUitleg termijn={ronde.termijn} /> },
    {
      label: 'Het bestuur besluit',
      value: vergadering && (
        <>
          {showDatumLang(vergadering.datum)}, {vergadering.tafelNaam} {vergadering.isVervallen && <Badge tone="negative">Vervallen</Badge>}
        </>
      ),
    },
    ...(begrotingsjaar === null
      ? []
      : [{ label: 'Begrotingsjaar', value: <Link to={`/pc-kalender?jaar=${begrotingsjaar}`}>{`P&C-kalender ${begrotingsjaar}`}</Link> }]),
    ...(begrotingswijziging ? [{ label: 'Begrotingswijziging', value: begrotingswijziging.titel }] : []),
    ...(behandeling ? [{ label: 'Voorstel', value: <Link to={`/behandelingen/${behandeling.id}`}>{behandeling.titel}</Link> }] : []),
  ]
  return (
    <Card heading="Termijn en besluit" actions={<PlanningKnop ronde={ronde} onDone={onDone} />}>
      <KeyValueList items={items} />
    </Card>
  )
}

/** How far the answer is, when it has to be there, and the nota as a file. */
export function Notakaart({ ronde }: { ronde: Zienswijzeronde }) {
  const { id, voortgang, notas, notaUiterlijk, termijn } = ronde
  const isOwn = useWie().organisatieId === ronde.eigenOrganisatieId
  const naam = notas.length > 0 ? 'Nota' : 'Conceptnota'
  return (
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
            { label: 'Uiterlijk verzonden', value: notaUiterlijk && showDatumLang(notaUiterlijk) },
            {
              label: 'Antwoord met redenen',
              value: termijn.antwoordplicht ? <Wettelijk grondslag={termijn.antwoordplicht} /> : 'Afspraak: eerst antwoord, dan besluit',
            },
            ...notas.map(({ nummer, vastgesteldOp, vastgesteldDoor, verzondenOp }) => ({
              label: notas.length === 1 ? 'Vastgesteld' : `Nota ${nummer}`,
              value: `${showDatum(vastgesteldOp)} door ${vastgesteldDoor}, ${verzondenOp ? `verzonden op ${showDatum(verzondenOp)}` : 'nog niet verzonden'}`,
            })),
          ]}
        />
        {(notas.length > 0 || isOwn) && (
          <ButtonRow>
            <LinkButton href={`/api/v1/zienswijzerondes/${id}/bestand?vorm=docx`} isDownload>
              {`${naam} in Word`}
            </LinkButton>
            <LinkButton href={`/api/v1/zienswijzerondes/${id}/bestand?vorm=pdf`} isDownload>
              {`${naam} als PDF`}
            </LinkButton>
          </ButtonRow>
        )}
      </Stack>
    </Card>
  )
}
