import { Card } from '#web/design/card.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'

/** What we know of the accessibility of this application; the statement itself is for the organisation that runs it. */
export function Component() {
  return (
    <Stack>
      <PageHeader
        title="Toegankelijkheid"
        lead="Iedereen moet met Regiekamer kunnen werken, ook met een schermlezer, zonder muis of met vergrote tekst."
      />
      <Card heading="Wat wij doen">
        <p>
          Wij bouwen volgens WCAG 2.2, niveau A en AA. Elke pagina wordt bij elke wijziging automatisch getoetst, op een breed en een smal
          scherm, licht en donker. Een automatische toets vindt niet alles: er is nog geen onderzoek door een onafhankelijke partij gedaan.
        </p>
      </Card>
      <Card heading="Toetsenbord">
        <p>
          Alles kan met het toetsenbord. Met Tab gaat u verder, met Shift en Tab terug, met Enter kiest u. Met Ctrl en K zoekt u vanaf elke
          pagina.
        </p>
      </Card>
      <Card heading="Kleuren en ruimte">
        <p>Via het menu met uw naam kiest u licht, donker of hoog contrast, en meer ruimte tussen regels.</p>
      </Card>
      <Card heading="Werkt er iets niet?">
        <p>
          Meld het bij de beheerder van uw samenwerking. De organisatie die Regiekamer aanbiedt, vult hier de toegankelijkheidsverklaring
          in.
        </p>
      </Card>
    </Stack>
  )
}
