/**
 * British and American spellings, as families of words that change alike. Own list; folded words.
 *
 * Each stem is written British, and its endings show in brackets how the two differ.
 */

/** `colour`, `color`: stems without the ending, which any letters may follow. */
export const ourStems = list(`
  arb ard arm behavi cand clam col demean dol endeav enam ferv fav flav glam harb hon hum lab neighb od parl
  ranc rig rum sav savi splend succ tum val vap vig`);

/** `centre`, `center`: stems without the ending. */
export const reStems = list(`
  accout calib cent centilit centimet epicent fib goit kilomet lit louv lust meag met millilit
  millimet mit nanomet nit och philt reconnoit sab saltpet scept sepulch somb spect theat`);

/** `catalogue`, `catalog`: stems without the ending. */
export const ogueStems = list("anal apol catal decal demag dial epil homol monol pedag prol synag travel");

/** `defence`, `defense`: stems without the ending. */
export const enceStems = list("def lic off pret");

/** `travelled`, `traveled`: verbs that end in one l, which British doubles before an ending. */
export const doublingStems = list(`
  bevel cancel carol cavil channel chisel counsel cudgel dial dishevel drivel duel enamel equal fuel funnel
  gambol gravel grovel initial jewel kennel label laurel level libel marshal marvel medal metal model panel
  parcel pedal pencil quarrel ravel revel rival shovel shrivel signal snivel spiral squirrel stencil swivel
  symbol tassel tinsel total towel travel trowel tunnel unravel victual yodel`);

/** Verbs in which American doubles the l and British does not: `fulfil`, `fulfill`; `fulfilment`. */
export const singleStems = list("appal distil enrol enthral fulfil instal instil");

/** Words ending in -ise that are never written -ize, or where -ize is another word. */
export const alwaysIse = list(`
  advertise advise anise apprise arise braise bruise chaise chastise chemise circumcise cerise cise comprise
  compromise concise cruise demise despise devise disguise enterprise excise exercise expertise expise
  franchise guise imprecise improvise incise liaise likewise malaise mayonnaise merchandise noise otherwise
  paradise poise porpoise practise praise precise premise prise promise raise reprise revise rise supervise
  surmise surprise televise tortoise treatise turquoise vise wise`);

/** Words ending in -ize that are never written -ise. */
export const alwaysIze = list("assize baize capsize maize oversize prize seize size");

/** Words that differ in their own way; a space separates what the index has as words of their own. */
export const pairs = `
  acknowledgement/acknowledgment  aeon/eon  aeroplane/airplane  aesthetic/esthetic  afterwards/afterward
  ageing/aging  air strike/airstrike  aluminium/aluminum  amoeba/ameba  anaemia/anemia  anaemic/anemic
  anaesthesia/anesthesia  anaesthetic/anesthetic  anti semitic/antisemitic  anti semitism/antisemitism
  archaeological/archeological  archaeologist/archeologist  archaeology/archeology  artefact/artifact
  axe/ax  burnt/burned  caesarean/cesarean  cease fire/ceasefire
  co operate/cooperate  co operation/cooperation  co ordinate/coordinate  co ordination/coordination
  cosy/cozy  councillor/councilor  counter terrorism/counterterrorism  cyber attack/cyberattack
  diarrhoea/diarrhea  dreamt/dreamed  e mail/email  encyclopaedia/encyclopedia  enquiry/inquiry
  faecal/fecal  faeces/feces  foetal/fetal  foetus/fetus  gaol/jail  grey/gray  gynaecologist/gynecologist
  gynaecology/gynecology  haemoglobin/hemoglobin  haemophilia/hemophilia  haemorrhage/hemorrhage
  instalment/installment  jewellery/jewelry  judgement/judgment  kidnapped/kidnaped
  kidnapper/kidnaper  kidnapping/kidnaping  learnt/learned  leukaemia/leukemia
 manoeuvrable/maneuverable  manoeuvre/maneuver  manoeuvred/maneuvered  manoeuvring/maneuvering
   mediaeval/medieval  mould/mold  moult/molt  moustache/mustache  mum/mom
  oestrogen/estrogen  omelette/omelet  orthopaedic/orthopedic  paediatric/pediatric
  paediatrician/pediatrician  paedophile/pedophile  per cent/percent  plough/plow  policy maker/policymaker
  programme/program  pyjamas/pajamas  sceptic/skeptic  sceptical/skeptical  scepticism/skepticism
  skilful/skillful  smoulder/smolder  spelt/spelled  sulphur/sulfur  towards/toward
  web site/website  wilful/willful  woollen/woolen  worshipped/worshiped
  worshipper/worshiper`
  .trim()
  .split(/\s{2,}|\n\s*/)
  .map((pair) => pair.split("/"));

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
