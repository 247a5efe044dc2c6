/* Wine's loader for 32-bit programs, for qemu-i386: does what Wine's own does, and makes up for two things in the emulator.
 *
 * Where the program itself lies: qemu puts a position-independent one, as Debian's loader is, at 4 MB, where Windows programs without
 * relocations must be. This one is linked to a fixed address above them (Emulator.cs).
 *
 * Why a signal came: qemu leaves the number of the processor's trap out of a signal's context (-1), and Wine takes a fault whose trap it
 * does not know for an illegal instruction: what reads a null pointer in order to be told so, as lstrlen does, would end its program. This
 * comes between Wine's handlers and the signals, and fills the number in from what the kernel says.
 *
 * It is built without any header, and with the libraries of the sandbox's root: a host that needs it has none for 32-bit programs.
 */

enum
{
    SIGNAL_ILLEGAL = 4,
    SIGNAL_TRAP = 5,
    SIGNAL_ARITHMETIC = 8,
    SIGNAL_SEGMENT = 11,
    SIGNALS = 65,

    CODE_KERNEL = 128, /* SI_KERNEL: no page was at fault */
    CODE_TRACE = 2,    /* TRAP_TRACE */

    TRAP_DIVIDE = 0,
    TRAP_SINGLE_STEP = 1,
    TRAP_BREAKPOINT = 3,
    TRAP_ILLEGAL = 6,
    TRAP_PROTECTION = 13,
    TRAP_PAGE = 14,

    BIND_NOW = 2, /* RTLD_NOW */
    STANDARD_ERROR = 2,
    FAILURE = 1,

    UNKNOWN_TRAP = -1,
    TRAP_IN_CONTEXT = 20 + 12 * 4 /* ucontext_t of i386: flags, link, stack; then general registers, of which this is the 13th */
};

struct information
{
    int signal;
    int error;
    int code;
};

/* glibc's for i386: handler, mask, flags, restorer. */
struct action
{
    void *handler;
    unsigned char rest[136];
};

typedef void (*handler)(int signal, struct information *information, unsigned char *context);

extern int __sigaction(int signal, const struct action *wanted, struct action *old);
extern int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv, void *init, void *fini, void *rtld_fini, void *stack);
extern void *dlopen(const char *file, int mode);
extern void *dlsym(void *library, const char *name);
extern char *dlerror(void);
extern int dprintf(int file, const char *format, ...);

static const char windows_kernel[] = "/usr/lib/i386-linux-gnu/wine/i386-unix/ntdll.so";

static handler handlers[SIGNALS];

static int trap_of(int signal, int code)
{
    switch (signal)
    {
    case SIGNAL_SEGMENT:
        return code > 0 && code < CODE_KERNEL ? TRAP_PAGE : TRAP_PROTECTION;
    case SIGNAL_TRAP:
        return code == CODE_TRACE ? TRAP_SINGLE_STEP : TRAP_BREAKPOINT;
    case SIGNAL_ILLEGAL:
        return TRAP_ILLEGAL;
    default:
        return TRAP_DIVIDE;
    }
}

static void handle(int signal, struct information *information, unsigned char *context)
{
    int *trap = (int *)(context + TRAP_IN_CONTEXT);
    if (*trap == UNKNOWN_TRAP)
    {
        *trap = trap_of(signal, information->code);
    }

    handlers[signal](signal, information, context);
}

int sigaction(int signal, const struct action *wanted, struct action *old)
{
    struct action mine;
    int is_trap = signal == SIGNAL_SEGMENT || signal == SIGNAL_TRAP || signal == SIGNAL_ILLEGAL || signal == SIGNAL_ARITHMETIC;

    /* 0 and 1 are SIG_DFL and SIG_IGN. */
    if (!is_trap || wanted == 0 || (unsigned long)wanted->handler <= 1)
    {
        return __sigaction(signal, wanted, old);
    }

    handlers[signal] = (handler)wanted->handler;
    mine = *wanted;
    mine.handler = (void *)handle;
    return __sigaction(signal, &mine, old);
}

static int run_windows(int argc, char **argv, char **environment)
{
    (void)environment;
    void *kernel = dlopen(windows_kernel, BIND_NOW);
    void (*wine_main)(int, char **) = kernel == 0 ? 0 : dlsym(kernel, "__wine_main");
    if (wine_main == 0)
    {
        dprintf(STANDARD_ERROR, "emulated-loader: %s\n", dlerror());
        return FAILURE;
    }

    wine_main(argc, argv);
    return FAILURE; /* It ends the process itself. */
}

/* What the C library's own start-up files would do: there are none for 32-bit programs. */
__attribute__((used)) static void start(int *stack, void *rtld_fini)
{
    __libc_start_main(run_windows, stack[0], (char **)(stack + 1), 0, 0, rtld_fini, stack);
}

__asm__(".globl _start\n"
        "_start:\n"
        "    xor %ebp, %ebp\n"
        "    mov %esp, %eax\n"
        "    and $-16, %esp\n"
        "    sub $8, %esp\n"
        "    push %edx\n"
        "    push %eax\n"
        "    call start\n"
        "    hlt\n");
