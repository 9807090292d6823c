import { useState } from 'react'
import { type Regeling, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { DienstonderdeelDialoog, RechtsvormDialoog, RegelingDialoog } from '#modules/samenwerking/web/regeling-dialogen.tsx'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { MenuButton } from '#web/design/menu-button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { useAction } from '#web/use-action.ts'

type Open = 'regeling' | 'rechtsvorm' | 'dienstonderdeel' | null

/** What can be changed about the cooperation itself; who may not, sees why. */
export function RegelingWijzigen({ regeling }: { regeling: Regeling }) {
  const oordeel = may(useWie(), 'regeling.beheren')
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState<{ message: string; was?: Regeling } | null>(null)
  const undo = useAction(async ({ naam, korteNaam, omschrijving }: Regeling) => {
    await call(samenwerkingApi.changeRegeling, { body: { naam, korteNaam, omschrijving } }, { versie: regeling.versie })
    setDone({ message: 'De naam en omschrijving zijn weer zoals ze waren.' })
  })
  const finish = (message: string, was?: Regeling) => {
    setOpen(null)
    setDone(was ? { message, was } : { message })
  }
  const why = oordeel.mag ? {} : { disabledReason: oordeel.reden }
  const close = () => setOpen(null)
  return (
    <>
      <MenuButton
        label="Wijzig"
        items={[
          { id: 'regeling', label: 'Wijzig naam en omschrijving', onSelect: () => setOpen('regeling'), ...why },
          { id: 'rechtsvorm', label: 'Leg een rechtsvorm vast', onSelect: () => setOpen('rechtsvorm'), ...why },
          { id: 'dienstonderdeel', label: 'Voeg een dienstonderdeel toe', onSelect: () => setOpen('dienstonderdeel'), ...why },
        ]}
      />
      {open === 'regeling' && (
        <RegelingDialoog regeling={regeling} onClose={close} onDone={() => finish('De naam en omschrijving zijn gewijzigd.', regeling)} />
      )}
      {open === 'rechtsvorm' && (
        <RechtsvormDialoog onClose={close} onDone={() => finish('De rechtsvorm is vastgelegd. De vorige eindigt de dag ervoor.')} />
      )}
      {open === 'dienstonderdeel' && <DienstonderdeelDialoog onClose={close} onDone={() => finish('Het dienstonderdeel is toegevoegd.')} />}
      <StatusMessage
        isFloating
        message={undo.faults[0]?.reason ?? done?.message ?? null}
        onDismiss={() => setDone(null)}
        {...(done?.was ? { action: { label: 'Maak ongedaan', onPress: () => void undo.run(done.was!) } } : {})}
      />
    </>
  )
}
