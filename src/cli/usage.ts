import { exportFormats } from "../contract/export-formats.ts";
import { reportKinds } from "../core/report/settings.ts";

const longest = Math.max(...exportFormats.map(({ id }) => id.length));
const formats = exportFormats.map(({ id, name }) => `  ${id.padEnd(longest)}  ${name}`).join("\n");

export const usage = `claimbench: the project library on the command line

  new PROJECT [--sample]                     create a project; with --sample, of the sample articles
  import PROJECT PATH… [--encoding NAME]     import files and folders: text, Markdown, web pages, Word, PDF
                                             and tables (.csv, .tsv, .jsonl), an article a row; and
                                             annotations of other programs: .qdpx, .qdc, .jsonld,
                                             .json, brat folders, doccano, Hypothesis, Taguette
  articles PROJECT                           list articles
  article PROJECT ARTICLE                    one article with its text and lines
  annotate PROJECT --article ARTICLE (--quote TEXT [--nth N] | --range START:END)
           [--tag TAG]… [--note TEXT]        add a highlight
  annotations PROJECT [--query QUERY]        list highlights
  tags PROJECT                               the tag tree with counts
  codebook PROJECT FILE                      add the tags of a codebook (.qdc, .csv, .json)
  search PROJECT QUERY [--limit N]           search highlights and texts
  searches PROJECT                           saved searches
  reports PROJECT                            reports that analysts have written
  export PROJECT --format FORMAT --out PATH [--query QUERY | --search NAME]
         [--report KIND|NAME] [--no-notes] [--no-persons] [--no-junk]
         [--citation plain|chicago] [--paper a4|letter]
                                             write a report or an exchange file
  log PROJECT                                who did what, and when
  undo PROJECT, redo PROJECT                 one step back, one step forward
  verify PROJECT                             check texts, quotations, log and database
  backup PROJECT                             make a checked copy, kept apart from the project
  backups PROJECT                            list the copies, the newest first
  restore PROJECT BACKUP                     put a copy in the project’s place; the project as it was is
                                             kept as a backup

ARTICLE is an id, a file name, or a unique part of either. TAG nests with “/”.
Positions are UTF-16 code units; START:END leaves END out.
NAME after --encoding is how texts and tables are encoded (windows-1252, utf-16le …); it is found out when left out.
KIND is one of ${reportKinds.join(", ")};
any other NAME is that of a report that an analyst has written.
FORMAT is one of:

${formats}

  --json         exactly one JSON value on standard output
  --person NAME  who acts; the system’s user when left out
  --help         this page

Exit code: 0 done; 1 refused or failed; 2 wrong usage.
`;
