import type { PrintedLine } from "../printed-line.ts";

/** Labels and buttons of web pages that come along when an article is copied; whole lines, any case. */
const furniture = labels(
  "advertisement|article continues below|story continues below|continue reading|sponsored content",
  "story continues below advertisement|article continues after advertisement|scroll to continue",
  "most popular|most read|most viewed|most commented|trending now|trending stories|top stories",
  "latest news|latest stories|latest headlines|popular posts|recent posts|recommended for you",
  "recommended stories|editor's picks|editors' picks|you may also like|you might also like",
  "more from this section|more on this story|more on this|more stories|more news|more like this|up next",
  "related articles|related stories|related news|related content|related coverage|related topics",
  "related posts|related links|read more|read also|also read|read next|see also|see more|show more|load more",
  "leave a reply|leave a comment|leave a reply cancel reply|cancel reply|post a comment|post comment",
  "add a comment|view comments|show comments|no comments|join the conversation|join the discussion",
  "share this|share this article|share this story|share on facebook|share on twitter|share on x",
  "share on whatsapp|share via email|copy link|follow us|follow us on facebook|follow us on twitter",
  "follow us on x|follow us on instagram|subscribe now|subscribe to our newsletter|sign up now",
  "skip to content|skip to main content|back to top|listen to this article|listen to article|play video",
  "privacy policy|terms of use|terms of service|cookie policy",
);

/** The same in a word or two that also occur as words of a text: junk only above or below the body. */
const looseFurniture = labels(
  "ad|advertising|trending|recommended|related|comments|reply|share|tweet|print|email|save|facebook|twitter",
  "whatsapp|telegram|subscribe|sign up|sign in|log in|newsletter|newsletters|menu|home|search|loading|watch now",
);

const teaserLink =
  /^(?:read more|read also|also read|read next|related|see also|more on this|recommended)\s*(?::|>>?|»|\|)\s*\S/iu;
const invitation =
  /^(?:please )?(?:sign up|subscribe|join us|join our|follow us|follow our|download our|get our|click here)\b.{0,160}\b(?:newsletters?|e-?mails?|inbox|channel|app|podcast|updates|alerts|facebook|twitter|telegram|whatsapp|instagram|subscribe)\b/iu;
const copyright =
  /^(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4}|\p{Lu})|^copyright \d{4}\b|\ball rights reserved\.?$/iu;
/** Words after which WordPress and others print their comment form. */
const commentForm = /^your e-?mail address will not be published\b/iu;

/**
 * Whether a line is page furniture: navigation, sharing, advertising, comment forms, copyright.
 *
 * `isOutsideBody` says that it stands above the first or below the last paragraph.
 */
export function isPageFurniture(line: PrintedLine, isOutsideBody: boolean): boolean {
  if (line.length > 250) return false;
  const label = line.length <= 60 ? labelOf(line.content) : "";
  if (furniture.has(label) || (isOutsideBody && looseFurniture.has(label))) return true;
  const isLink = teaserLink.test(line.head) && line.ending !== "stop";
  return isLink || invitation.test(line.head) || copyright.test(line.head) || commentForm.test(line.head);
}

/** Whether the text's last line is a short label with a colon: it introduces what was not copied. */
export function isLooseLabel(line: PrintedLine): boolean {
  return line.length <= 40 && line.ending === "colon";
}

function labelOf(content: string): string {
  return content
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ")
    .replace(/[\s:»>→|…]+$/u, "");
}

function labels(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split("|")));
}
