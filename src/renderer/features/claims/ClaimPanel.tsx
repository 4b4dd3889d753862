import { GitMerge, Pencil, Plus, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import type { Claim, Evidence } from "../../../contract/claims.ts";
import { stances } from "../../../core/claim/stance.ts";
import { useClaims, useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { enClaims as en } from "../../wording/en-claims.ts";
import { ClaimDialog } from "./ClaimDialog.tsx";
import { useClaimsDesk } from "./claims-desk.ts";
import { MergeDialog } from "./MergeDialog.tsx";

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Every claim with its verdict; the open one with its evidence by stance. */
export function ClaimPanel(): ReactElement {
  const { data: claims } = useClaims();
  const doing = useClaimsDesk((desk) => desk.doing);
  if (claims === undefined) return <div className="flex-1" />;
  const meant = doing !== null && doing.what !== "new" ? claims.find(({ id }) => id === doing.claimId) : null;
  const close = () => useClaimsDesk.setState({ doing: null });
  return (
    <>
      <div className="flex items-center justify-end px-2 pt-2">
        <IconButton label={en.newClaim} onPress={() => useClaimsDesk.setState({ doing: { what: "new" } })}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      {claims.length === 0 ? (
        <p className="px-3 py-1 text-pretty text-ink-2">{en.noneYet}</p>
      ) : (
        <ul aria-label={en.list} className="min-h-0 flex-1 overflow-y-auto pb-3">
          {claims.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} canMerge={claims.length > 1} />
          ))}
        </ul>
      )}
      {doing?.what === "new" && <ClaimDialog claim={null} onClose={close} />}
      {doing?.what === "edit" && meant && <ClaimDialog claim={meant} onClose={close} />}
      {doing?.what === "merge" && meant && <MergeDialog claim={meant} claims={claims} onClose={close} />}
    </>
  );
}

interface ItemProps {
  readonly claim: Claim;
  readonly canMerge: boolean;
}

function ClaimItem({ claim, canMerge }: ItemProps): ReactElement {
  const isOpen = useClaimsDesk((desk) => desk.openId === claim.id);
  const { id, text, verdict, evidence } = claim;
  return (
    <li className={isOpen ? "border-b border-line bg-raised" : undefined}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => useClaimsDesk.setState({ openId: isOpen ? null : id })}
        className="flex w-full flex-col gap-0.5 px-3 py-2 text-start hover:bg-hover"
      >
        <span className={isOpen ? "font-medium" : "line-clamp-2 font-medium"}>{text}</span>
        <span className="text-[12px] text-ink-3">
          {verdict !== "" && <span className="text-ink-2">{verdict} · </span>}
          {en.evidence(evidence.length)}
        </span>
      </button>
      {isOpen && <OpenClaim claim={claim} canMerge={canMerge} />}
    </li>
  );
}

function OpenClaim({ claim, canMerge }: ItemProps): ReactElement {
  const { write: remove } = useWrite("claim.remove");
  const { id, claimant, madeOn, explanation, evidence } = claim;
  const about = [claimant, madeOn].filter((fact) => fact !== "").join(", ");
  const begin = (what: "edit" | "merge") => useClaimsDesk.setState({ doing: { what, claimId: id } });
  return (
    <div className="flex flex-col gap-2 px-3 pb-2">
      {about !== "" && <p className="text-[12px] text-ink-2">{about}</p>}
      {explanation !== "" && <p className="text-[12.5px] whitespace-pre-line text-ink-2">{explanation}</p>}
      {stances.map((stance) => {
        const own = evidence.filter((each) => each.stance === stance);
        if (own.length === 0) return null;
        return (
          <section key={stance} aria-label={en.groups[stance]}>
            <h3 className="flex justify-between text-[11.5px] font-medium text-ink-3">
              {en.groups[stance]} <span className="tabular-nums">{own.length}</span>
            </h3>
            <ul>
              {own.map((each) => (
                <EvidenceItem key={each.annotationId} evidence={each} />
              ))}
            </ul>
          </section>
        );
      })}
      <div className="-mx-1.5 flex gap-0.5">
        <IconButton label={en.edit} onPress={() => begin("edit")}>
          <Pencil {...icon} />
        </IconButton>
        <IconButton label={en.merge} isDisabled={!canMerge} onPress={() => begin("merge")}>
          <GitMerge {...icon} />
        </IconButton>
        <IconButton label={en.remove} onPress={() => void remove({ claimId: id })}>
          <Trash2 {...icon} />
        </IconButton>
      </div>
    </div>
  );
}

function EvidenceItem({ evidence }: { readonly evidence: Evidence }): ReactElement {
  const { annotationId, articleId, articleLabel, place, quote } = evidence;
  const open = () =>
    useDesk.getState().openArticle(articleId, place === null ? undefined : { ...place, annotationId });
  return (
    <li>
      <button
        type="button"
        onClick={open}
        className="-mx-1.5 flex w-[calc(100%+12px)] flex-col rounded-[6px] px-1.5 py-1 text-start hover:bg-hover"
      >
        <q className="line-clamp-3 font-serif text-[13.5px] italic">{quote.replaceAll(/\s+/gu, " ")}</q>
        <span className="line-clamp-1 text-[11.5px] text-ink-3">
          {articleLabel}
          {place === null && ` · ${en.awaitsReview}`}
        </span>
      </button>
    </li>
  );
}
