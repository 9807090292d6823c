/** Which capability may import which. Read top to bottom: a line may only name lines above it. */
export const mayImport = {
  samenwerking: [],
  vraag: ['samenwerking'],
  afweging: ['samenwerking', 'vraag'],
}
