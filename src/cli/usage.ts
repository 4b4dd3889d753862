import { exportFormats } from "../contract/export-formats.ts";

const longest = Math.max(...exportFormats.map(({ id }) => id.length));
const formats = exportFormats.map(({ id, name }) => `  ${id.padEnd(longest)}  ${name}`).join("\n");

export const usage = `claimbench: the project library on the command line

  new PROJECT [--sample]                     create a project; with --sample, of the sample articles
  import PROJECT PATH…                       import text files and folders
  articles PROJECT                           list articles
  article PROJECT ARTICLE                    one article with its text and lines
  annotate PROJECT --article ARTICLE (--quote TEXT [--nth N] | --range START:END)
           [--tag TAG]… [--note TEXT]        add a highlight
  annotations PROJECT [--query QUERY]        list highlights
  tags PROJECT                               the tag tree with counts
  codebook PROJECT FILE                      add the tags of a codebook (.qdc, .csv, .json)
  search PROJECT QUERY [--limit N]           search highlights and texts
  export PROJECT --format FORMAT --out PATH [--query QUERY]
                                             write a report or an exchange file
  log PROJECT                                who did what, and when
  undo PROJECT, redo PROJECT                 one step back, one step forward
  verify PROJECT                             check texts, quotations, log and database

ARTICLE is an id, a file name, or a unique part of either. TAG nests with “/”.
Positions are UTF-16 code units; START:END leaves END out.
FORMAT is one of:

${formats}

  --json         exactly one JSON value on standard output
  --person NAME  who acts; the system’s user when left out
  --help         this page

Exit code: 0 done; 1 refused or failed; 2 wrong usage.
`;
