import type { APIRoute } from 'astro'
import { findVersion, versionPaths } from '../../../../build/site-catalogue.ts'
import { printJson, publicationOf } from '../../../../build/version-files.ts'
import { describeCsvw } from '../../../../data/csvw.ts'
import { SITE } from '../../../../site.ts'

/** A description of the CSV of each version that may be passed on. */
export const getStaticPaths = () => versionPaths((found) => found.open)

/** The CSV's columns, key and dialect in the words of CSV on the Web. */
export const GET: APIRoute<{ name: string }> = ({ props, site }) =>
  new Response(printJson(describeCsvw(publicationOf(findVersion(props.name), site?.href), SITE.lang)), {
    headers: { 'Content-Type': 'application/csvm+json' },
  })
