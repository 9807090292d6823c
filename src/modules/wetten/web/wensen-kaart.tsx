import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { vraagApi } from '#modules/vraag/contract.ts'
import { type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { mayMakeWens } from '#modules/wetten/policy.ts'
import { deelnamesQuery, wensenQuery } from '#modules/wetten/web/queries.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  wet: Wet
  onDone: (message: string) => void
}

/** The wishes that came of this law, and the way to make one of it. */
export function WensenKaart({ wet, onDone }: Props) {
  const wie = useWie()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const [open, setOpen] = useState<'maken' | 'koppelen' | null>(null)
  const remove = useAction((wensId: string) => call(wettenApi.unlinkWens, { params: { id: wet.id, wensId } }))
  const rollen = deelnames.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  const wish = mayMakeWens(wie, rollen)
  const write = may(wie, 'wet.schrijven')
  return (
    <Card heading="Wensen uit deze wet">
      <Stack gap="sm">
        {wet.wensen.length === 0 ? (
          <p className="rk-zacht">
            Nog geen wens. Vraagt de wet iets nieuws? Maak er dan een wens van; wat ten minste klaar moet zijn, gaat mee.
          </p>
        ) : (
          <ul>
            {wet.wensen.map(({ id, titel, organisatieNaam, eigenKant, koppelaarId }) => (
              <li key={id}>
                <Link to={`/wensen/${id}`}>{titel}</Link> van {organisatieNaam} {eigenKant && <Badge tone="info">Eigen kant</Badge>}{' '}
                {write.mag && koppelaarId === wie.organisatieId && (
                  <Button
                    size="small"
                    variant="subtle"
                    onPress={() => void remove.run(id).then((isDone) => isDone && onDone('De wens staat niet meer bij deze wet.'))}
                  >
                    Haal koppeling weg
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {remove.faults.map(({ reason }) => (
          <p key={reason}>{reason}</p>
        ))}
        {write.mag && (
          <ButtonRow>
            <Button isDisabled={!wish.mag} reason={wish.mag ? undefined : wish.reden} onPress={() => setOpen('maken')}>
              Maak hier een wens van
            </Button>
            <Button variant="subtle" onPress={() => setOpen('koppelen')}>
              Koppel een wens
            </Button>
          </ButtonRow>
        )}
      </Stack>
      {open === 'maken' && <MaakDialoog wet={wet} onClose={() => setOpen(null)} />}
      {open === 'koppelen' && (
        <KoppelDialoog
          wet={wet}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone('De wens staat bij deze wet.')
          }}
        />
      )}
    </Card>
  )
}

/** A wish on the own side, with what the law asks at least and by when; it is finished on its own page. */
function MaakDialoog({ wet, onClose }: { wet: Wet; onClose: () => void }) {
  const navigate = useNavigate()
  // A second try after a lost answer links the wish that was made already.
  const made = useRef<string | null>(null)
  const form = useKeptValues<{ titel: string; waarvoor: string; wanneerNodig: string | null }>(`wet-wens-${wet.id}`, {
    titel: `Klaar zijn voor: ${wet.naam}`.slice(0, 200),
    waarvoor: wet.analyses[0]?.minimum ?? '',
    wanneerNodig: wet.inwerkingOp,
  })
  return (
    <FormDialog
      title="Maak hier een wens van"
      submitLabel="Bewaar als concept"
      check={() =>
        form.check({
          titel: 'Schrijf in een paar woorden op wat u nodig hebt.',
          waarvoor: 'Schrijf op wat mensen moeten kunnen, en waarom.',
        })
      }
      send={async () => {
        made.current ??= (await call(vraagApi.draftWens, { body: form.values })).id
        await call(wettenApi.linkWens, { params: { id: wet.id }, body: { wensId: made.current } })
        form.done()
      }}
      onDone={() => void navigate(`/wensen/${made.current}`)}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>De wens staat eerst aan uw eigen kant. U vult haar aan en dient haar in op haar eigen pagina.</p>
      <TextField label="Wat hebt u nodig?" {...form.field('titel')} />
      <TextArea
        label="Wat moeten mensen dan kunnen, en waarom?"
        hint="Begint met wat de wet ten minste vraagt"
        {...form.field('waarvoor')}
      />
      <DateField label="Wanneer is het nodig?" isOptional {...form.field('wanneerNodig')} />
    </FormDialog>
  )
}

function KoppelDialoog({ wet, onClose, onDone }: { wet: Wet; onClose: () => void; onDone: () => void }) {
  const { data: wensen } = useQuery(wensenQuery)
  const form = useFormValues({ wensId: '' })
  const known = new Set(wet.wensen.map(({ id }) => id))
  return (
    <FormDialog
      title="Een wens bij deze wet zetten"
      submitLabel="Koppel"
      check={() => form.check({ wensId: 'Kies een wens.' })}
      send={() => call(wettenApi.linkWens, { params: { id: wet.id }, body: form.values })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>Wie de wens mag zien, ziet ook dat zij uit deze wet komt.</p>
      <Select
        label="Wens"
        placeholder="Kies een wens"
        options={(wensen ?? [])
          .filter(({ id, status }) => !known.has(id) && status !== 'ingetrokken' && status !== 'samengevoegd')
          .map(({ id, titel, zijde }) => ({ value: id, label: `${titel} (${zijde.eigenOrganisatieNaam})` }))}
        {...form.field('wensId')}
      />
    </FormDialog>
  )
}
