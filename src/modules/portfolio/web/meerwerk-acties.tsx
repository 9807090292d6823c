import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { type Meerwerk, portfolioApi } from '#modules/portfolio/contract.ts'
import { mayAskMeerwerk, mayGrantMeerwerk, mayRefuseMeerwerk, mayWeighMeerwerk, mayWithdraw } from '#modules/portfolio/policy.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { AfrondingDialoog, ToezeggingDialoog, UrenDialoog, VraagDialoog, WegingDialoog } from '#modules/portfolio/web/meerwerk-dialogen.tsx'
import { call } from '#web/call.ts'
import { Button, type ButtonVariant } from '#web/design/button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { useWie } from '#web/wie.ts'

type Stap = 'wijzigen' | 'wegen' | 'toezeggen' | 'afwijzen' | 'boeken' | 'afronden' | 'heropenen'

interface Knop {
  stap: Stap
  label: string
  oordeel: Oordeel
  variant?: ButtonVariant
}

const gelukt: Record<Stap, string> = {
  wijzigen: 'De vraag is gewijzigd.',
  wegen: 'De weging is bewaard. Wie het vroeg, beslist nu.',
  toezeggen: 'Het meerwerk is toegezegd. Zolang er niet aan is begonnen, kunt u het heropenen.',
  afwijzen: 'Het meerwerk is afgewezen. Gaat het toch door, heropen het dan.',
  boeken: 'De uren zijn geboekt.',
  afronden: 'Het meerwerk is uitgevoerd.',
  heropenen: 'Het meerwerk staat één stap terug.',
}

/** What can be done with it now, by the side that is to move; what a person there may not says why. */
export function MeerwerkActies({ meerwerk }: { meerwerk: Meerwerk }) {
  const wie = useWie()
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const [open, setOpen] = useState<Stap | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const rollen = deelnemers.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  const gedrag = {
    meerwerk,
    onClose: () => setOpen(null),
    onDone: () => {
      setMessage(open && gelukt[open])
      setOpen(null)
    },
  }
  return (
    <>
      {knoppenVan(meerwerk, { wie, rollen }).map(({ stap, label, oordeel, variant = 'secondary' }) => (
        <Button
          key={stap}
          variant={variant}
          isDisabled={!oordeel.mag}
          reason={oordeel.mag ? undefined : oordeel.reden}
          onPress={() => setOpen(stap)}
        >
          {label}
        </Button>
      ))}
      {open === 'wijzigen' && <VraagDialoog deelnemers={deelnemers} {...gedrag} />}
      {open === 'wegen' && <WegingDialoog {...gedrag} />}
      {open === 'toezeggen' && <ToezeggingDialoog {...gedrag} />}
      {open === 'boeken' && <UrenDialoog {...gedrag} />}
      {open === 'afronden' && <AfrondingDialoog {...gedrag} />}
      {(open === 'afwijzen' || open === 'heropenen') && <MetReden stap={open} {...gedrag} />}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}

interface Wij {
  wie: ReturnType<typeof useWie>
  rollen: readonly string[]
}

/** The buttons of both sides; a reader of neither sees none. */
function knoppenVan(meerwerk: Meerwerk, wij: Wij): Knop[] {
  return [
    ...(wij.wie.organisatieId === meerwerk.vragerId ? knoppenVanVrager(meerwerk, wij) : []),
    ...(wij.rollen.includes('opdrachtnemer') ? knoppenVanOpdrachtnemer(meerwerk, wij) : []),
  ]
}

function knoppenVanVrager(meerwerk: Meerwerk, { wie, rollen }: Wij): Knop[] {
  const { status, vragerId, afwijzing } = meerwerk
  const toezeggen = mayGrantMeerwerk(wie, vragerId)
  const afwijzen: Knop = { stap: 'afwijzen', label: 'Zie ervan af', oordeel: mayRefuseMeerwerk(wie, rollen, vragerId) }
  if (status === 'gevraagd')
    return [{ stap: 'wijzigen', label: 'Wijzig de vraag', oordeel: mayAskMeerwerk(wie, rollen, vragerId) }, afwijzen]
  if (status === 'gewogen') return [afwijzen, { stap: 'toezeggen', label: 'Zeg toe', oordeel: toezeggen, variant: 'primary' }]
  if (status === 'toegezegd') return [{ stap: 'heropenen', label: 'Heropen', oordeel: toezeggen.mag ? mayWithdraw(meerwerk) : toezeggen }]
  return afwijzing?.organisatieId === vragerId ? [{ stap: 'heropenen', label: 'Heropen', oordeel: toezeggen }] : []
}

function knoppenVanOpdrachtnemer({ status, vragerId, afwijzing }: Meerwerk, { wie, rollen }: Wij): Knop[] {
  const wegen = mayWeighMeerwerk(wie, rollen)
  const boeken: Knop = { stap: 'boeken', label: 'Boek uren', oordeel: wegen }
  const afwijzen: Knop = { stap: 'afwijzen', label: 'Wijs af', oordeel: mayRefuseMeerwerk(wie, rollen, vragerId) }
  const heropenen: Knop = { stap: 'heropenen', label: 'Heropen', oordeel: wegen }
  const knoppen: Record<Meerwerk['status'], Knop[]> = {
    gevraagd: [
      { stap: 'wijzigen', label: 'Wijzig de vraag', oordeel: mayAskMeerwerk(wie, rollen, vragerId) },
      afwijzen,
      boeken,
      { stap: 'wegen', label: 'Weeg', oordeel: wegen, variant: 'primary' },
    ],
    gewogen: [afwijzen, boeken, { stap: 'wegen', label: 'Weeg opnieuw', oordeel: wegen }],
    toegezegd: [boeken, { stap: 'afronden', label: 'Uitgevoerd', oordeel: wegen, variant: 'primary' }],
    uitgevoerd: [heropenen, boeken],
    afgewezen: [...(afwijzing?.organisatieId === vragerId ? [] : [heropenen]), boeken],
  }
  return knoppen[status]
}

interface RedenProps {
  stap: 'afwijzen' | 'heropenen'
  meerwerk: Meerwerk
  onClose: () => void
  onDone: () => void
}

function MetReden({ stap, meerwerk: { id, versie, status }, ...gedrag }: RedenProps): ReactNode {
  const params = { id }
  if (stap === 'afwijzen')
    return (
      <GroundDialog
        {...gedrag}
        title="Gaat dit meerwerk niet door?"
        submitLabel="Het gaat niet door"
        send={(reden) => call(portfolioApi.refuseMeerwerk, { params, body: { reden } }, { versie })}
      >
        Het blijft in het register staan, met de reden. Later kunt u het heropenen.
      </GroundDialog>
    )
  return (
    <GroundDialog
      {...gedrag}
      title="Dit meerwerk heropenen?"
      submitLabel="Heropen"
      send={(reden) => call(portfolioApi.reopenMeerwerk, { params, body: { reden } }, { versie })}
    >
      {status === 'uitgevoerd'
        ? 'Het is dan weer toegezegd en niet klaar.'
        : 'Het ligt dan weer open: de andere kant ziet het bij de taken.'}
    </GroundDialog>
  )
}
