/* The folder that the package's files are in while an entry point runs: where DTF's host would have unpacked them. */
#ifndef UNPACKED_FOLDER_H
#define UNPACKED_FOLDER_H

#include <windows.h>

/* Unpacks the files into "FILE-", FILE being this library's own; writes that folder's path. */
BOOL unpack(wchar_t folder[MAX_PATH]);

/* Deletes the folder. What is still in use stays, as it does with DTF. */
void remove_unpacked(const wchar_t *folder);

#endif
