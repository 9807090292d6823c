import { INWONERSSLEUTEL } from '#modules/verrekening/domain/laboratorium.ts'
import { type Keuzes, METHODEN, type Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { methodeNaam, methodenVan, uitleg } from '#modules/verrekening/web/lab-woorden.ts'
import { Card } from '#web/design/card.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'

interface Props {
  opzet: Opzet
  kies: (keuzes: Partial<Keuzes>) => void
}

/** Which method is compared with now, and what that method needs to know. */
export function Keuze({ opzet, kies }: Props) {
  const { methode, basissleutel, mix } = opzet.keuzes
  const sleutels = [INWONERSSLEUTEL, ...opzet.sleutels.map(({ code }) => code)]
  return (
    <Card heading="Welke methode vergelijkt u met nu?">
      <Stack gap="md">
        <div className="rk-veldenrij">
          <Select
            name="methode"
            label="Methode"
            hint={uitleg[methode] ?? 'De kosten gaan over deze sleutel.'}
            value={methode}
            onChange={(waarde) => kies({ methode: waarde })}
            options={methodenVan(opzet).map((value) => ({
              value,
              label: methodeNaam(opzet, value) + (isSleutel(value) ? ' (sleutel)' : ''),
            }))}
          />
          {methode === 'basisplus' && (
            <Select
              name="basissleutel"
              label="Sleutel voor het basispakket"
              hint="Over deze sleutel gaan de producten uit het basispakket."
              value={basissleutel}
              onChange={(waarde) => kies({ basissleutel: waarde })}
              options={sleutels.map((value) => ({ value, label: methodeNaam(opzet, value) }))}
            />
          )}
        </div>
        {methode === 'mix' && (
          <div className="rk-veldenrij">
            {sleutels.map((sleutel) => (
              <NumberField
                key={sleutel}
                name={`mix-${sleutel}`}
                label={`Gewicht van ${methodeNaam(opzet, sleutel)}`}
                decimals={2}
                value={mix.find((each) => each.sleutel === sleutel)?.gewicht ?? '0'}
                onChange={(gewicht) =>
                  gewicht !== null &&
                  !gewicht.startsWith('-') &&
                  kies({ mix: [...mix.filter((each) => each.sleutel !== sleutel), { sleutel, gewicht }] })
                }
              />
            ))}
          </div>
        )}
      </Stack>
    </Card>
  )
}

const isSleutel = (methode: string) => methode !== INWONERSSLEUTEL && !(METHODEN as readonly string[]).includes(methode)
