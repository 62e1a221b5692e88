#include "tests/both/peer.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void peer_start(struct peer *p, char *name_and_command)
{
    int to[2], from[2];
    char *command = strchr(name_and_command, '=');
    memset(p, 0, sizeof(*p));
    if (command == NULL || pipe2(to, O_CLOEXEC) != 0 || pipe2(from, O_CLOEXEC) != 0)
        exit(2);
    *command++ = '\0';
    p->name = name_and_command;
    p->pid = fork();
    if (p->pid == 0) {
        dup2(to[0], 0);
        dup2(from[1], 1);
        execl(command, command, (char *)NULL);
        _exit(127);
    }
    close(to[0]);
    close(from[1]);
    p->to = fdopen(to[1], "w");
    p->from = fdopen(from[0], "r");
    if (p->pid < 0 || p->to == NULL || p->from == NULL)
        exit(2);
}

bool peer_stop(struct peer *p)
{
    int status = -1;
    fclose(p->to);
    fclose(p->from);
    free(p->line);
    return waitpid(p->pid, &status, 0) == p->pid && status == 0;
}

bool ask(struct peer *p, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    vfprintf(p->to, format, ap);
    va_end(ap);
    putc('\n', p->to);
    fflush(p->to);
    if (getline(&p->line, &p->size, p->from) <= 0) {
        fprintf(stderr, "the worker of %s ended\n", p->name);
        exit(1);
    }
    return strncmp(p->line, "ok", 2) == 0;
}

void answer(const struct peer *p, size_t i, char *hex)
{
    const char *word = p->line;
    size_t len = strcspn(word, " \n");
    for (size_t k = 0; k <= i; k++) {
        word += len;
        word += *word == ' ';
        len = strcspn(word, " \n");
    }
    if (len >= HEX_MAX)
        exit(2);
    memcpy(hex, word, len);
    hex[len] = '\0';
}
