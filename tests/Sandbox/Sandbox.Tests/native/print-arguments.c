/* Prints each argument as it was read, in UTF-8, on a line of its own; then the current folder. */
#include <stdio.h>
#include <windows.h>

static void print(const wchar_t *text)
{
    char line[4096];
    WideCharToMultiByte(CP_UTF8, 0, text, -1, line, sizeof line, NULL, NULL);
    printf("%s\n", line);
}

int wmain(int argc, wchar_t **argv)
{
    wchar_t folder[MAX_PATH];
    for (int i = 1; i < argc; i++)
    {
        print(argv[i]);
    }
    GetCurrentDirectoryW(MAX_PATH, folder);
    print(folder);
    return 0;
}
