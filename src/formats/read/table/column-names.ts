/** What a column of a table can give an article. */
export const tableFields = ["text", "title", "author", "date", "source", "url", "language"] as const;

export type TableField = (typeof tableFields)[number];

/**
 * Names of columns in exports of archives, scrapers and spreadsheets, folded as `foldedName`
 * does: small letters, no accents, words apart by one space. English, French, German, Spanish,
 * Portuguese, Italian, Dutch, Polish, Turkish, Russian, Arabic, Hebrew, Chinese, Japanese, Korean.
 */
const names: { readonly [field in TableField]: string } = {
  text:
    "text|full text|fulltext|article text|body|body text|article body|content|article content|article|story|main text|" +
    "transcript|texte|corps|contenu|inhalt|artikeltext|volltext|texto|cuerpo|contenido|conteudo|corpo|testo|" +
    "contenuto|tekst|inhoud|tresc|metin|icerik|текст|содержание|текст статьи|نص|النص|المحتوى|טקסט|תוכן|正文|内容|內容|" +
    "全文|本文|본문|내용",
  title:
    "title|headline|heading|article title|titre|titel|uberschrift|schlagzeile|titulo|titular|titolo|kop|tytul|baslik|" +
    "заголовок|название|عنوان|العنوان|כותרת|标题|標題|题目|タイトル|見出し|제목",
  author:
    "author|authors|byline|writer|journalist|reporter|creator|auteur|auteurs|autor|autoren|verfasser|autores|autore|" +
    "yazar|автор|авторы|الكاتب|كاتب|المؤلف|מחבר|כתב|作者|记者|著者|筆者|저자|기자",
  date:
    "date|published|published at|published on|publication date|publish date|pub date|pubdate|date published|" +
    "published date|created at|day|date de publication|datum|erscheinungsdatum|veroffentlicht|fecha|data|" +
    "data publikacji|tarih|дата|дата публикации|تاريخ|التاريخ|תאריך|日期|发布日期|發布日期|发布时间|日付|公開日|날짜|게시일",
  source:
    "source|outlet|publication|publisher|newspaper|media|medium|media outlet|site|site name|website|domain|journal|" +
    "quelle|zeitung|fuente|medio|fonte|veiculo|testata|bron|zrodlo|kaynak|источник|издание|المصدر|مصدر|מקור|来源|來源|" +
    "媒体|出典|媒体名|출처|매체",
  url: "url|link|href|uri|web address|article url|source url|permalink|lien|enlace|adresse|ссылка|رابط|الرابط|קישור|链接|鏈接|網址|网址|リンク|링크|주소",
  language: "language|lang|langue|sprache|idioma|lingua|taal|jezyk|dil|язык|اللغة|שפה|语言|語言|言語|언어",
};

const fieldsByName = new Map(
  tableFields.flatMap((field) => names[field].split("|").map((name) => [name, field] as const)),
);

/** A column's name for comparing: "Published_At" and "publishedAt" are both "published at". */
function foldedName(name: string): string {
  return (
    name
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
      .normalize("NFD")
      // Accents of Latin letters only: elsewhere marks tell letters apart (й, が).
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
      .normalize("NFC")
      .replaceAll("ł", "l")
      .replaceAll("ı", "i")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .trim()
      .toLowerCase()
  );
}

/** What a column gives by its name, or null. */
export function fieldNamed(name: string): TableField | null {
  return fieldsByName.get(foldedName(name)) ?? null;
}
