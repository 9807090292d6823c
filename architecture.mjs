/** Which capability may import which. Read top to bottom: a line may only name lines above it. */
export const mayImport = {
  samenwerking: [],
  doelen: ['samenwerking'],
  vraag: ['samenwerking', 'doelen'],
  wetten: ['samenwerking', 'doelen', 'vraag'],
  verkenning: ['samenwerking', 'doelen', 'vraag'],
  catalogus: ['samenwerking', 'doelen'],
  afweging: ['samenwerking', 'doelen', 'vraag', 'wetten', 'verkenning'],
  kalender: ['samenwerking'],
  governance: ['samenwerking', 'vraag', 'afweging', 'kalender'],
  agenda: ['samenwerking', 'kalender', 'governance'],
  zienswijzen: ['samenwerking', 'kalender', 'governance'],
  publicatie: ['samenwerking', 'kalender', 'governance', 'agenda'],
  portfolio: ['samenwerking', 'doelen', 'vraag', 'afweging', 'governance'],
  begroting: ['samenwerking', 'afweging', 'governance'],
  verrekening: ['samenwerking', 'governance', 'begroting'],
  verslag: ['samenwerking', 'governance', 'portfolio', 'begroting', 'verrekening'],
}
