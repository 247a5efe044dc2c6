/* winscard.dll: a smart card service whose readers a test names in Z:\state\readers, one in a line: "+NAME" with a card in it, "-NAME" without.
 *
 * Wine's own asks the host's service, and there is none. Signatures and codes: winscard.h, winerror.h.
 */
#include <stdio.h>
#include <string.h>
#include <windows.h>
#include <winscard.h>

#define READERS L"Z:\\state\\readers"
#define NOTIFICATION L"\\\\?PnP?\\Notification"
#define MOST 8
#define LONGEST 64
#define PAUSE 50 /* milliseconds between two looks */
#define COUNT_SHIFT 16 /* the upper half of the notification reader's state: how many readers there are */

typedef struct
{
    wchar_t name[LONGEST];
    BOOL has_card;
} reader;

static volatile LONG cancelled;

static DWORD read_all(reader *readers)
{
    char line[LONGEST];
    DWORD count = 0;
    FILE *file = _wfopen(READERS, L"r");
    if (file == NULL)
    {
        return 0;
    }
    while (count < MOST && fgets(line, sizeof line, file) != NULL)
    {
        line[strcspn(line, "\r\n")] = 0;
        if (line[0] != 0)
        {
            readers[count].has_card = line[0] == '+';
            _snwprintf(readers[count++].name, LONGEST, L"%S", line + 1);
        }
    }
    fclose(file);
    return count;
}

static DWORD state_of(const wchar_t *name, const reader *readers, DWORD count)
{
    if (wcscmp(name, NOTIFICATION) == 0)
    {
        return count << COUNT_SHIFT;
    }
    for (DWORD i = 0; i < count; i++)
    {
        if (wcscmp(name, readers[i].name) == 0)
        {
            return readers[i].has_card ? SCARD_STATE_PRESENT : SCARD_STATE_EMPTY;
        }
    }
    return SCARD_STATE_UNKNOWN;
}

LONG WINAPI SCardEstablishContext(DWORD scope, LPCVOID one, LPCVOID two, LPSCARDCONTEXT context)
{
    (void)scope, (void)one, (void)two;
    *context = 1;
    return SCARD_S_SUCCESS;
}

LONG WINAPI SCardReleaseContext(SCARDCONTEXT context)
{
    (void)context;
    return SCARD_S_SUCCESS;
}

LONG WINAPI SCardCancel(SCARDCONTEXT context)
{
    (void)context;
    InterlockedExchange(&cancelled, 1);
    return SCARD_S_SUCCESS;
}

LONG WINAPI SCardListReadersW(SCARDCONTEXT context, LPCWSTR groups, LPWSTR names, LPDWORD characters)
{
    reader readers[MOST];
    DWORD count = read_all(readers), needed = 1;
    (void)context, (void)groups;
    for (DWORD i = 0; i < count; i++)
    {
        needed += wcslen(readers[i].name) + 1;
    }
    if (count == 0)
    {
        return SCARD_E_NO_READERS_AVAILABLE;
    }
    if (names != NULL && *characters < needed)
    {
        *characters = needed;
        return SCARD_E_INSUFFICIENT_BUFFER;
    }
    *characters = needed;
    for (DWORD i = 0; names != NULL && i < count; i++)
    {
        wcscpy(names, readers[i].name);
        names += wcslen(names) + 1;
        *names = 0;
    }
    return SCARD_S_SUCCESS;
}

LONG WINAPI SCardGetStatusChangeW(SCARDCONTEXT context, DWORD timeout, LPSCARD_READERSTATEW states, DWORD number)
{
    ULONGLONG end = GetTickCount64() + timeout;
    (void)context;
    InterlockedExchange(&cancelled, 0);
    for (;;)
    {
        reader readers[MOST];
        DWORD count = read_all(readers);
        BOOL changed = FALSE;
        for (DWORD i = 0; i < number; i++)
        {
            DWORD state = state_of(states[i].szReader, readers, count);
            BOOL differs = state != (states[i].dwCurrentState & ~(DWORD)SCARD_STATE_CHANGED);
            states[i].dwEventState = state | (differs ? SCARD_STATE_CHANGED : 0);
            changed |= differs;
        }
        if (changed)
        {
            return SCARD_S_SUCCESS;
        }
        if (InterlockedExchange(&cancelled, 0))
        {
            return SCARD_E_CANCELLED;
        }
        if (timeout != INFINITE && GetTickCount64() >= end)
        {
            return SCARD_E_TIMEOUT;
        }
        Sleep(PAUSE);
    }
}
