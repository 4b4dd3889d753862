import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { BackupComparison, BackupList } from "../../contract/safety.ts";
import { askOrThrow } from "./query-client.ts";

/** Copies that Claimbench keeps of the project; asked anew each time they are shown. */
export function useBackups(): UseQueryResult<BackupList> {
  return useQuery({
    queryKey: ["backups"],
    queryFn: () => askOrThrow("backup.list", {}),
    staleTime: 0,
    gcTime: 0,
  });
}

/** What restoring a backup would do; nothing is asked without one. */
export function useComparison(backupId: string | null): UseQueryResult<BackupComparison | null> {
  return useQuery({
    queryKey: ["backups", "compare", backupId],
    queryFn: () => askOrThrow("backup.compare", { backupId: backupId! }),
    enabled: backupId !== null,
    staleTime: 0,
    gcTime: 0,
  });
}
