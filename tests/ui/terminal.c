/* Dialogues on a terminal: a child's controlling one, whose other end the test types at. */
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/ui.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "tests/check.h"
#include "tests/suite.h"

/* The phrase is over when it comes again. */
static void nothing(int sig)
{
    (void)sig;
}

/* In the child: UI_UTIL_read_pw_string's result, and whether the phrase is "my phrase". */
static int ask(const char *terminal)
{
    char buf[40] = "";
    alarm(20); /* a child that waits for ever is none */
    setsid();
    signal(SIGINT, nothing);
    int tty = open(terminal, O_RDWR); /* becomes the controlling one */
    if (tty < 0 || ioctl(tty, TIOCSCTTY, 0) != 0)
        return 90;
    int ret = UI_UTIL_read_pw_string(buf, sizeof(buf), "Pass:", 1);
    struct termios t;
    if (tcgetattr(tty, &t) != 0 || !(t.c_lflag & ECHO))
        return 91;
    return ret == 0 ? (strcmp(buf, "my phrase") == 0 ? 1 : 92) : ret == -1 ? 2 : 3;
}

/* What the terminal shows, until it has shown `until` or twenty seconds pass. */
static void read_until(int master, char *shown, size_t room, const char *until)
{
    struct pollfd p = {.fd = master, .events = POLLIN};
    size_t at = strlen(shown);
    while (strstr(shown, until) == NULL && at + 1 < room && poll(&p, 1, 20000) == 1) {
        ssize_t n = read(master, shown + at, room - at - 1);
        if (n <= 0)
            break;
        at += (size_t)n;
        shown[at] = '\0';
    }
}

/* What is typed before the echo is off may be thrown away with it. Bounded by twenty seconds. */
static void wait_for_quiet(int master)
{
    struct termios t;
    for (int i = 0; i < 20000 && tcgetattr(master, &t) == 0 && (t.c_lflag & ECHO); i++)
        poll(NULL, 0, 1);
}

/* The first line again, every second, until the child has ended: 3.0 waits for ever if control-C
 * comes before it reads. */
static int type_until_it_ends(int master, const char *line, pid_t pid)
{
    int status = 0;
    for (int ms = 1; waitpid(pid, &status, WNOHANG) == 0; ms++) {
        poll(NULL, 0, 1);
        if (ms % 1000 == 0 && write(master, line, strlen(line)) < 0)
            continue; /* it has ended meanwhile */
    }
    return status;
}

/* The child's result when these two lines are typed, or the first alone, if need be again. */
static int dialogue(const char *first, const char *second, char *shown, size_t room)
{
    int master = posix_openpt(O_RDWR | O_NOCTTY), status = 0;
    shown[0] = '\0';
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return -1;
    const char *name = ptsname(master);
    pid_t pid = fork();
    if (pid == 0)
        _exit(ask(name));
    read_until(master, shown, room, "Pass:");
    wait_for_quiet(master);
    bool typed = write(master, first, strlen(first)) > 0;
    if (second != NULL) {
        read_until(master, shown, room, "Verifying - Pass:");
        wait_for_quiet(master);
        typed = typed && write(master, second, strlen(second)) > 0;
    }
    if (second != NULL)
        waitpid(pid, &status, 0);
    else
        status = type_until_it_ends(master, first, pid);
    read_until(master, shown, room, "\n\n");
    close(master);
    return typed && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void test_ui_terminal(void)
{
    check_context("ui terminal");
    char shown[400];
    int ret = dialogue("my phrase\n", "my phrase\n", shown, sizeof(shown));
    check(ret == 1, "a phrase: %d", ret);
    check(strstr(shown, "phrase") == NULL && strstr(shown, "Verifying - Pass:") != NULL,
          "what is typed isn't shown: %s", shown);
    ret = dialogue("my phrase\n", "another\n", shown, sizeof(shown));
    check(ret == 2 && strstr(shown, "Verify failure") != NULL, "another: %d, %s", ret, shown);
    ret = dialogue("\x03", NULL, shown, sizeof(shown)); /* control-C */
    check(ret == 3, "broken off: %d", ret);
}
