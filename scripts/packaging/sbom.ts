import { projectRoot } from "../electron/electron-package.ts";
import { capture } from "../electron/run-command.ts";
import { SetupError } from "../electron/setup-error.ts";
import type { ShippedPackage } from "./shipped.ts";

/** Of a CycloneDX 1.5 bill of materials, as far as it is read or written here. */
export interface Bill {
  readonly bomFormat: "CycloneDX";
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Component {
  readonly "bom-ref": string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly [more: string]: unknown;
}

/**
 * The software bill of materials (CycloneDX 1.5, JSON) of what is shipped: npm's own, from the lock
 * file, without what only develops and tests, and with each licence as the package itself names it.
 *
 * Throws SetupError when npm cannot make one.
 */
export async function billOfMaterials(shipped: readonly ShippedPackage[]): Promise<string> {
  const whole = await npmBill();
  const wanted = new Map(shipped.map((each) => [`${each.name}@${each.version}`, each]));
  const known = new Map(whole.components.map((each) => [`${each.name}@${each.version}`, each]));
  const components = [...wanted].map(([key, each]) => componentOf(each, known.get(key)));
  const refs = new Set(components.map((each) => each["bom-ref"]));
  const bill = {
    ...whole,
    metadata: {
      ...whole.metadata,
      // npm takes the name from the folder, which is anybody's.
      component: { ...whole.metadata.component, type: "application", name: "claimbench" },
    },
    components,
    dependencies: whole.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf(each: ShippedPackage, npms: Component | undefined): Component {
  const { name, version, licence, integrity } = each;
  const isOne = !/\s/.test(licence);
  return {
    "bom-ref": npms?.["bom-ref"] ?? `${name}@${version}`,
    type: name === "electron" ? "framework" : "library",
    name,
    version,
    // npm calls optional what develops only; in here all is needed.
    scope: "required",
    purl: npms?.purl ?? `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: [isOne ? { license: { id: licence } } : { expression: licence.replace(/^\((.*)\)$/, "$1") }],
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
  };
}

/** `sha512-…` in base64, as a lock has it, in the words of CycloneDX. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [kind = "", digest = ""] = integrity.split("-");
  const alg = kind.toUpperCase().replace(/^SHA/, "SHA-");
  return { alg, content: Buffer.from(digest, "base64").toString("hex") };
}

async function npmBill(): Promise<Bill> {
  const { code, stdout, stderr } = await capture(
    "npm",
    ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"],
    { cwd: projectRoot },
  );
  if (code !== 0) throw new SetupError(`npm could not make the bill of materials:\n${stderr.trim()}`);
  return JSON.parse(stdout) as Bill;
}
