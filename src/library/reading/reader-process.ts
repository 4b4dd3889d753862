import { readExchange } from "../../formats/read/exchange/read-exchange.ts";
import { readArticle } from "../../formats/read/read-article.ts";
import { characterMap } from "./character-maps.ts";
import type { ReadAnswer, ReadRequest } from "./protocol.ts";

/**
 * The process in which untrusted files are read. It holds no project and no window and opens no file
 * but the app's own character maps; whoever started it may kill it at any moment. Runs as a Node child or as an Electron utility
 * process, where main hands it a port to the library that asks.
 */
interface Port {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  postMessage(message: ReadAnswer): void;
  start(): void;
}

interface ParentPort {
  once(event: "message", listener: (message: { ports: Port[] }) => void): void;
}

declare const process: NodeJS.Process & { readonly parentPort?: ParentPort };

async function answer(request: ReadRequest): Promise<ReadAnswer> {
  if ("exchange" in request) {
    return { id: request.id, reading: await readExchange(request.exchange, request.files) };
  }
  const { id, kind, bytes, encoding } = request;
  return { id, reading: await readArticle(kind, bytes, { encoding, characterMap }) };
}

if (process.parentPort === undefined) {
  process.on("message", (request: ReadRequest) => {
    void answer(request).then((said) => process.send?.(said));
  });
} else {
  process.parentPort.once("message", ({ ports: [port] }) => {
    if (port === undefined) throw new Error("a reader was started without a port");
    port.on("message", ({ data }) => {
      void answer(data as ReadRequest).then((said) => port.postMessage(said));
    });
    port.start();
  });
}
