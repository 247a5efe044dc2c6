/* launcher FOLDER: starts one Windows program and writes its whole exit code to a file.
 *
 * Wine ends with the program's exit code, but Unix keeps only its low eight bits: 3010 would arrive as 194.
 * And a command line that passes through Wine's start-up is split and quoted again on its way; read from a file it arrives as written.
 *
 * FOLDER holds   command-line  UTF-16LE, no mark: what CreateProcess gets
 *                directory     UTF-16LE, may be absent: the folder to start in
 * and receives   exit-code     decimal, unsigned: the program's exit code
 *        or      start-error   decimal: the Windows error that kept it from starting
 */
#include <stdio.h>
#include <windows.h>

#define MAX_COMMAND_LINE 32768 /* CreateProcess's own limit, with the terminator */

static wchar_t command_line[MAX_COMMAND_LINE];
static wchar_t directory[MAX_PATH];

static HANDLE open_in(const wchar_t *folder, const wchar_t *name, DWORD access, DWORD disposition)
{
    wchar_t path[MAX_PATH];
    if (_snwprintf(path, MAX_PATH, L"%ls\\%ls", folder, name) < 0)
    {
        return INVALID_HANDLE_VALUE;
    }
    return CreateFileW(path, access, FILE_SHARE_READ, NULL, disposition, FILE_ATTRIBUTE_NORMAL, NULL);
}

static BOOL read_text(const wchar_t *folder, const wchar_t *name, wchar_t *text, DWORD capacity)
{
    DWORD bytes = 0;
    HANDLE file = open_in(folder, name, GENERIC_READ, OPEN_EXISTING);
    if (file == INVALID_HANDLE_VALUE)
    {
        return FALSE;
    }
    BOOL good = ReadFile(file, text, (capacity - 1) * sizeof(wchar_t), &bytes, NULL);
    CloseHandle(file);
    text[bytes / sizeof(wchar_t)] = 0;
    return good && bytes > 0;
}

static int write_number(const wchar_t *folder, const wchar_t *name, DWORD number)
{
    char digits[16];
    DWORD written = 0;
    HANDLE file = open_in(folder, name, GENERIC_WRITE, CREATE_ALWAYS);
    if (file == INVALID_HANDLE_VALUE)
    {
        return 1;
    }
    int length = snprintf(digits, sizeof digits, "%lu", number);
    BOOL good = WriteFile(file, digits, (DWORD)length, &written, NULL);
    CloseHandle(file);
    return good ? 0 : 1;
}

int wmain(int argc, wchar_t **argv)
{
    STARTUPINFOW startup = { .cb = sizeof startup };
    PROCESS_INFORMATION process;
    DWORD exit_code = 0;

    if (argc != 2 || !read_text(argv[1], L"command-line", command_line, MAX_COMMAND_LINE))
    {
        fprintf(stderr, "usage: launcher FOLDER, with a file command-line in it\n");
        return 2;
    }
    BOOL elsewhere = read_text(argv[1], L"directory", directory, MAX_PATH);

    if (!CreateProcessW(NULL, command_line, NULL, NULL, TRUE, 0, NULL, elsewhere ? directory : NULL, &startup, &process))
    {
        return write_number(argv[1], L"start-error", GetLastError());
    }
    WaitForSingleObject(process.hProcess, INFINITE);
    GetExitCodeProcess(process.hProcess, &exit_code);
    return write_number(argv[1], L"exit-code", exit_code);
}
