/* Ends with the exit code that is its argument: decimal, or hexadecimal with 0x. */
#include <stdlib.h>
#include <windows.h>

int wmain(int argc, wchar_t **argv)
{
    ExitProcess(argc == 2 ? wcstoul(argv[1], NULL, 0) : 87);
}
