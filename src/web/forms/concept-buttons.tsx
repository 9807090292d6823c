import type { Oordeel } from '#platform/own-side/policy.ts'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'

interface ConceptButtonsProps {
  /** Whether this hat may change the draft; who may not, sees no buttons for it. */
  wijzigen: Oordeel
  /** Whether this hat may hand it in; who may not, reads why. */
  indienen: Oordeel
  /** Where the draft is changed. */
  to: string
  onOpen: (what: 'weggooien' | 'indienen') => void
}

/** What can be done with a draft on the own side: throw it away, change it, hand it in. */
export function ConceptButtons({ wijzigen, indienen, to, onOpen }: ConceptButtonsProps) {
  return (
    <>
      {wijzigen.mag && (
        <Button variant="subtle" onPress={() => onOpen('weggooien')}>
          Gooi weg
        </Button>
      )}
      {wijzigen.mag && <LinkButton to={to}>Wijzig</LinkButton>}
      <Button
        variant="primary"
        isDisabled={!indienen.mag}
        reason={indienen.mag ? undefined : indienen.reden}
        onPress={() => onOpen('indienen')}
      >
        Dien in
      </Button>
    </>
  )
}
