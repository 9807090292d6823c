import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'

/** For an address that leads nowhere, or to something that this hat may not see: the same words for both. */
export function Component() {
  return (
    <>
      <PageHeader
        title="Dit bestaat niet, of u mag het niet zien"
        lead="Misschien is het weggehaald, of hoort het bij een andere pet. Wissel rechtsboven van pet, of zoek met Ctrl-K."
      />
      <LinkButton to="/" variant="primary">
        Naar de startpagina
      </LinkButton>
    </>
  )
}
