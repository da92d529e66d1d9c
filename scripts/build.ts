import { buildSite } from '../src/build/build-site.ts'
import { ROOT } from '../src/build/folders.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, makeProgress, run, tell, tellIssues } from './terminal.ts'
import { summary } from './summary.ts'

helpWhenAsked(`
npm run build [-- --root DIR] [--today YYYY-MM-DD] [--site ADDRESS]

Checks the content, draws the charts, builds the site, checks the result, and puts it into dist/ in one move.
When anything has to be mended, the site in dist/ stays as it was.

  --root DIR      folder that holds content/, and gets dist/ (this project)
  --today DATE    the build's clock (today)
  --site ADDRESS  where it will be published; also by ASSAY_SITE
`)

const { values } = readOptions({
  options: {
    root: { type: 'string', default: ROOT },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    site: { type: 'string' },
  },
})

await run(async () => {
  const built = await buildSite({
    root: values.root,
    today: values.today,
    ...(values.site ? { site: values.site } : {}),
    progress: makeProgress,
  })
  tellIssues(built.issues)
  tell(`Built ${summary(built)} into ${built.folder}`)
})
