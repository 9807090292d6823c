import { useState } from 'react'
import { may } from '#platform/own-side/policy.ts'
import { type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { mayWrite } from '#modules/wetten/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useSession } from '#web/session.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  wet: Wet
  onDone: (message: string) => void
}

/** What can be done with the law itself: lead it, change what is known, or take it off the agenda. */
export function WetActies({ wet, onDone }: Props) {
  const wie = useWie()
  const [open, setOpen] = useState<'trekken' | 'afronden' | 'heropenen' | null>(null)
  if (!may(wie, 'wet.schrijven').mag) return null
  const write = mayWrite(wie, wet)
  const close = () => setOpen(null)
  const done = (message: string) => {
    close()
    onDone(message)
  }
  if (!write.mag)
    return (
      <>
        <Button onPress={() => setOpen('heropenen')}>Zet terug op de agenda</Button>
        {open === 'heropenen' && (
          <GroundDialog
            title="Deze wet terugzetten op de agenda?"
            submitLabel="Ja, zet terug"
            send={(grond) => call(wettenApi.reopenWet, { params: { id: wet.id }, body: { grond } }, { versie: wet.versie })}
            onDone={() => done('De wet staat weer op de agenda.')}
            onClose={close}
          >
            Alles wat er al over deze wet is geschreven, blijft staan.
          </GroundDialog>
        )}
      </>
    )
  const isOurs = wet.trekkerId === wie.organisatieId
  return (
    <>
      <Button variant="subtle" onPress={() => setOpen('afronden')}>
        Rond af
      </Button>
      <LinkButton to={`/wetten/${wet.id}/wijzigen`}>Wijzig</LinkButton>
      <Button variant={wet.trekkerId === null ? 'primary' : 'secondary'} onPress={() => setOpen('trekken')}>
        {wet.trekkerId === null ? 'Wij trekken deze wet' : isOurs ? 'Iemand anders doet het' : 'Neem de wet over'}
      </Button>
      {open === 'trekken' && <TrekDialoog wet={wet} isOurs={isOurs} onClose={close} onDone={done} />}
      {open === 'afronden' && <AfrondDialoog wet={wet} onClose={close} onDone={done} />}
    </>
  )
}

function TrekDialoog({ wet, isOurs, onClose, onDone }: Props & { isOurs: boolean; onClose: () => void }) {
  const { naam } = useSession()
  const form = useKeptValues(`wet-trekker-${wet.id}-${wet.versie}`, { persoonNaam: naam, reden: '' })
  const [versie] = useState(wet.versie)
  const isFirst = wet.trekkerId === null
  return (
    <FormDialog
      title={isFirst ? 'Deze wet trekken' : isOurs ? 'Wie doet het?' : 'Deze wet overnemen'}
      submitLabel={isFirst ? 'Wij trekken deze wet' : isOurs ? 'Bewaar' : 'Neem over'}
      check={() =>
        form.check({ persoonNaam: 'Vul in wie het doet.', ...(isFirst ? {} : { reden: 'Schrijf op waarom de trekker verandert.' }) })
      }
      send={async () => {
        await call(wettenApi.leadWet, { params: { id: wet.id }, body: form.values }, { versie })
        form.done()
      }}
      onDone={() => onDone(isOurs ? 'Wie het doet, is gewijzigd.' : 'Uw organisatie trekt deze wet nu.')}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>
        {isFirst
          ? 'Uw organisatie zoekt uit wat de wet vraagt, voor alle gemeenten. De anderen zeggen daarna wat er bij hen anders is.'
          : isOurs
            ? 'Uw organisatie blijft de trekker.'
            : `Nu trekt ${wet.trekkerNaam} deze wet. Iedereen leest dat u het overneemt, en waarom. Wat al is gedeeld, blijft staan.`}
      </p>
      <TextField label="Wie doet het?" {...form.field('persoonNaam')} />
      {!isFirst && <TextField label="Reden" hint="Alle partners lezen dit" {...form.field('reden')} />}
    </FormDialog>
  )
}

function AfrondDialoog({ wet, onClose, onDone }: Props & { onClose: () => void }) {
  const form = useKeptValues<{ uitkomst: string; grond: string }>(`wet-afronden-${wet.id}-${wet.versie}`, { uitkomst: '', grond: '' })
  const [versie] = useState(wet.versie)
  return (
    <FormDialog
      title="Deze wet afronden"
      submitLabel="Rond af"
      check={() => form.check({ uitkomst: 'Kies hoe het afloopt.', grond: 'Schrijf op waarom.' })}
      send={async () => {
        const { uitkomst, grond } = form.values
        const body = { uitkomst: uitkomst as 'ingeregeld' | 'vervallen', grond }
        await call(wettenApi.closeWet, { params: { id: wet.id }, body }, { versie })
        form.done()
      }}
      onDone={() => onDone('De wet is afgerond. U kunt haar terugzetten op de agenda.')}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <RadioGroup
        label="Hoe loopt het af?"
        options={[
          { value: 'ingeregeld', label: 'Ingeregeld', hint: 'Wat de wet ten minste vraagt, werkt.' },
          { value: 'vervallen', label: 'Vervallen', hint: 'De wet komt er niet, of raakt ons niet.' },
        ]}
        {...form.field('uitkomst')}
      />
      <TextField label="Waarom" hint="Alle partners lezen dit" {...form.field('grond')} />
    </FormDialog>
  )
}
