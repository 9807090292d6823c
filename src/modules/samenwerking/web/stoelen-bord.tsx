import { Armchair, Ellipsis, UserPlus } from 'lucide-react'
import { type CSSProperties, useId } from 'react'
import type { Contact } from '#modules/samenwerking/contract.ts'
import { niveausVanHoogNaarLaag, type Stoel as StoelMet } from '#modules/samenwerking/domain/stoelen.ts'
import { kantNamen, niveauNamen } from '#modules/samenwerking/web/uitleg.ts'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { MenuButton } from '#web/design/menu-button.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'

/** A chair with who sits on it. */
export type Stoel = StoelMet<Contact>

/** Chairs, and what may be done with them. */
export interface StoelenBordProps {
  stoelen: readonly Stoel[]
  /** What is missing at a level, in a sentence. */
  bevinding: (stoelen: readonly Stoel[]) => string
  /** Whether the hat may fill chairs of this organisation. */
  mag: (organisatieId: string) => boolean
  onFill: (stoel: Stoel) => void
  onLeave: (contact: Contact) => void
}

/** Three levels below each other, demand and supply beside each other: what lies on one line should talk with each other. */
export function StoelenBord(props: StoelenBordProps) {
  return (
    <div className="rk-bord">
      {niveausVanHoogNaarLaag.map((niveau) => (
        <Niveau key={niveau} {...props} niveau={niveau} stoelen={props.stoelen.filter((stoel) => stoel.niveau === niveau)} />
      ))}
    </div>
  )
}

function Niveau({ niveau, stoelen, bevinding, ...props }: StoelenBordProps & { niveau: string }) {
  const id = useId()
  const [vraag, aanbod] = (['vraag', 'aanbod'] as const).map((kant) => stoelen.filter(({ partij }) => partij.kant === kant))
  return (
    <section className="rk-bord__niveau" aria-labelledby={id} style={widthsOf(vraag!.length, aanbod!.length)}>
      <div className="rk-bord__kop">
        <h3 id={id}>{niveauNamen[niveau]!.naam}</h3>
        <p className="rk-zacht">{niveauNamen[niveau]!.uitleg}</p>
        <p>{bevinding(stoelen)}</p>
      </div>
      <Kant kant="vraag" stoelen={vraag!} {...props} />
      <Kant kant="aanbod" stoelen={aanbod!} {...props} />
    </section>
  )
}

/** The side with more parties gets more room, at most twice as much. */
function widthsOf(vraag: number, aanbod: number): CSSProperties {
  const [most, least] = [Math.max(vraag, aanbod, 1), Math.max(Math.min(vraag, aanbod), 1)]
  const large = `${Math.min(most, 2 * least)}fr`
  return { '--rk-vraag': vraag >= aanbod ? large : `${least}fr`, '--rk-aanbod': vraag >= aanbod ? `${least}fr` : large } as CSSProperties
}

function Kant({
  kant,
  stoelen,
  ...props
}: { kant: 'vraag' | 'aanbod'; stoelen: readonly Stoel[] } & Pick<StoelenBordProps, 'mag' | 'onFill' | 'onLeave'>) {
  return (
    <div className="rk-bord__kant">
      <h4>{kantNamen[kant]}</h4>
      {stoelen.length === 0 && <p className="rk-zacht">Nog geen partij aan deze kant.</p>}
      <ul className="rk-bord__stoelen">
        {stoelen.map((stoel) => (
          <StoelVak key={`${stoel.partij.organisatieId} ${stoel.partij.dienstonderdeelId}`} stoel={stoel} {...props} />
        ))}
      </ul>
    </div>
  )
}

function StoelVak({ stoel, mag, onFill, onLeave }: { stoel: Stoel } & Pick<StoelenBordProps, 'mag' | 'onFill' | 'onLeave'>) {
  const { partij, niveau, zitters } = stoel
  const magDeze = mag(partij.organisatieId)
  if (zitters.length > 0) {
    return (
      <li className="rk-stoel">
        <p className="rk-stoel__partij">{partij.naam}</p>
        {zitters.map((zitter) => (
          <Zitter key={zitter.id} zitter={zitter} {...(magDeze ? { onLeave: () => onLeave(zitter), onAdd: () => onFill(stoel) } : {})} />
        ))}
      </li>
    )
  }
  return (
    <li className="rk-stoel rk-stoel--leeg">
      <p className="rk-stoel__partij">{partij.naam}</p>
      <p className="rk-stoel__leeg">
        <Armchair className="rk-icoon" aria-hidden="true" />
        Lege stoel
      </p>
      {magDeze && (
        <Button size="small" icon={<UserPlus className="rk-icoon" aria-hidden="true" />} onPress={() => onFill(stoel)}>
          Vul deze stoel
          <VisuallyHidden>
            : {partij.naam}, {niveau}
          </VisuallyHidden>
        </Button>
      )}
    </li>
  )
}

function Zitter({ zitter, onLeave, onAdd }: { zitter: Contact; onLeave?: () => void; onAdd?: () => void }) {
  return (
    <div className="rk-stoel__zitter">
      <p>
        <strong>{zitter.functie}</strong>
      </p>
      {zitter.naam && <p>{zitter.naam}</p>}
      <p className="rk-stoel__sinds">
        <GeldigTekst geldig={zitter.geldig} />
      </p>
      <div className="rk-stoel__voet">
        {zitter.fictief && <Badge tone="warning">Fictief</Badge>}
        {onLeave && onAdd && (
          <MenuButton
            label={`Acties voor ${zitter.functie} van ${zitter.dienstonderdeelNaam ?? zitter.organisatieNaam}`}
            isIconOnly
            size="small"
            variant="subtle"
            icon={<Ellipsis className="rk-icoon" aria-hidden="true" />}
            items={[
              { id: 'erbij', label: 'Zet er iemand bij', onSelect: onAdd },
              {
                id: 'weg',
                label: zitter.geldig.totEnMet ? 'Wijzig de laatste dag' : 'Haal van de stoel',
                onSelect: onLeave,
                isDanger: true,
              },
            ]}
          />
        )}
      </div>
    </div>
  )
}
