/* Tells Wine's 32-bit half why it got a signal.
 *
 * qemu-i386 leaves the number of the processor's trap out of a signal's context (-1), and Wine takes a fault whose trap it does not know
 * for an illegal instruction: what reads a null pointer in order to be told so, as lstrlen does, would end its program. Preloaded, this
 * comes between Wine's handlers and the signals, and fills the number in from what the kernel says. It is built without any header or
 * library, because a host that needs it has none for 32-bit programs.
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
extern int unsetenv(const char *name);

static handler handlers[SIGNALS];

/* Preloading is this process's own affair: 64-bit children would say that they cannot, and 32-bit ones are started with it anew. */
__attribute__((constructor)) static void keep_from_children(void)
{
    unsetenv("LD_PRELOAD");
}

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
