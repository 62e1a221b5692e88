/* UI_OpenSSL(3): dialogues on the terminal, or, where there is none, on standard input and standard
 * error. One at a time: the others wait. */
#include <errno.h>
#include <openssl/err.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "crypto/base/raise.h"
#include "crypto/ui/ui.h"

enum { ANSWER_ROOM = 8192 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static FILE *in, *out; /* while the lock is held */
static struct termios shown;
static bool is_terminal;

static int console_open(UI *ui)
{
    (void)ui;
    pthread_mutex_lock(&lock);
    in = fopen("/dev/tty", "r");
    if (in == NULL)
        in = stdin;
    out = fopen("/dev/tty", "w");
    if (out == NULL)
        out = stderr;
    is_terminal = tcgetattr(fileno(in), &shown) == 0;
    return 1;
}

static int console_close(UI *ui)
{
    (void)ui;
    if (in != stdin)
        fclose(in);
    if (out != stderr)
        fclose(out);
    pthread_mutex_unlock(&lock);
    return 1;
}

static int console_write(UI *ui, UI_STRING *uis)
{
    (void)ui;
    if (uis->type == UIT_INFO || uis->type == UIT_ERROR) {
        fputs(uis->out, out);
        fflush(out);
    }
    return 1;
}

/* ---- Signals: none may end the program while the terminal hides what is typed ---- */

static const int signals[] = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGALRM,  SIGPIPE,
                              SIGTSTP, SIGTTIN, SIGTTOU, SIGXCPU, SIGVTALRM};
enum { N_SIGNALS = sizeof(signals) / sizeof(signals[0]) };

static volatile sig_atomic_t caught;

static void catch (int sig)
{
    caught = sig;
}

static void catch_signals(struct sigaction before[N_SIGNALS])
{
    struct sigaction action = {.sa_handler = catch}; /* without SA_RESTART: reading ends */
    caught = 0;
    for (int i = 0; i < N_SIGNALS; i++)
        sigaction(signals[i], &action, &before[i]);
}

static void restore_signals(const struct sigaction before[N_SIGNALS])
{
    for (int i = 0; i < N_SIGNALS; i++)
        sigaction(signals[i], &before[i], NULL);
}

/* ---- Reading ---- */

static void set_echo(bool echo)
{
    struct termios t = shown;
    if (!is_terminal)
        return;
    if (!echo)
        t.c_lflag &= ~(tcflag_t)ECHO;
    tcsetattr(fileno(in), TCSANOW, &t);
}

/* The rest of a line that is too long. */
static void skip_line(void)
{
    int c;
    do
        c = getc(in);
    while (c != EOF && c != '\n');
}

/* The signals are blocked but for the time of this wait: one that comes before reading begins would
 * set `caught` and reading would wait on. false: one came. A terminal gives a line at a time, so
 * that nothing is in the stream's buffer then; other input isn't waited for. */
static bool wait_for_line(const sigset_t *open)
{
    struct pollfd p = {.fd = fileno(in), .events = POLLIN};
    while (is_terminal && caught == 0)
        if (ppoll(&p, 1, NULL, open) > 0)
            return true;
    return caught == 0;
}

/* A line without its end: 1, 0 at the end of the input, -1 if it was broken off. */
static int read_line(char line[ANSWER_ROOM], bool echo)
{
    struct sigaction before[N_SIGNALS];
    sigset_t blocked, open;
    sigemptyset(&blocked);
    for (size_t i = 0; is_terminal && i < N_SIGNALS; i++)
        sigaddset(&blocked, signals[i]);
    pthread_sigmask(SIG_BLOCK, &blocked, &open);
    catch_signals(before);
    set_echo(echo);
    fflush(out); /* the prompt: who answers it at once isn't seen either */
    char *got = wait_for_line(&open) ? fgets(line, ANSWER_ROOM, in) : NULL;
    if (got != NULL && strchr(line, '\n') == NULL)
        skip_line();
    if (!echo)
        fputc('\n', out);
    fflush(out);
    set_echo(true);
    pthread_sigmask(SIG_SETMASK, &open, NULL); /* what came meanwhile is caught */
    restore_signals(before);
    clearerr(in);
    if (caught == SIGINT)
        return -1;
    if (caught != 0)
        raise(caught);
    if (got == NULL)
        return 0;
    line[strcspn(line, "\r\n")] = '\0';
    return 1;
}

static int ask(UI *ui, UI_STRING *uis)
{
    char line[ANSWER_ROOM];
    int ret = read_line(line, (uis->input_flags & UI_INPUT_FLAG_ECHO) != 0);
    if (ret > 0)
        ret = UI_set_result(ui, uis, line) >= 0;
    OPENSSL_cleanse(line, sizeof(line));
    return ret;
}

static int verify(UI *ui, UI_STRING *uis)
{
    fprintf(out, "Verifying - %s", uis->out);
    int ret = ask(ui, uis);
    if (ret > 0 && uis->test != NULL && strcmp(uis->result, uis->test) != 0) {
        fputs("Verify failure\n", out);
        fflush(out);
        return 0;
    }
    return ret;
}

static int console_read(UI *ui, UI_STRING *uis)
{
    switch (uis->type) {
    case UIT_BOOLEAN:
        fputs(uis->out, out);
        fputs(uis->action != NULL ? uis->action : "", out);
        return ask(ui, uis);
    case UIT_PROMPT:
        fputs(uis->out, out);
        return ask(ui, uis);
    case UIT_VERIFY:
        return verify(ui, uis);
    default:
        return 1;
    }
}

UI_METHOD *UI_OpenSSL(void)
{
    static char name[] = "OpenSSL default user interface";
    static UI_METHOD console = {.name = name,
                                .open = console_open,
                                .write = console_write,
                                .read = console_read,
                                .close = console_close};
    return &console;
}
