/* ENGINE_ctrl_cmd(3): commands of engines, by number and by name. */
#include <errno.h>
#include <openssl/err.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"

static int refuse(int reason)
{
    ERR_raise(ERR_LIB_ENGINE, reason);
    return -1;
}

/* ---- What commands there are ---- */

static bool is_end(const ENGINE_CMD_DEFN *c)
{
    return c == NULL || c->cmd_num == 0 || c->cmd_name == NULL;
}

static const ENGINE_CMD_DEFN *by_name(const ENGINE_CMD_DEFN *c, const char *name)
{
    while (!is_end(c) && strcmp(c->cmd_name, name) != 0)
        c++;
    return is_end(c) ? NULL : c;
}

/* The table is in the order of the numbers. */
static const ENGINE_CMD_DEFN *by_number(const ENGINE_CMD_DEFN *c, unsigned number)
{
    while (!is_end(c) && c->cmd_num < number)
        c++;
    return is_end(c) || c->cmd_num != number ? NULL : c;
}

static const char *description(const ENGINE_CMD_DEFN *c)
{
    return c->cmd_desc != NULL ? c->cmd_desc : "";
}

static int give_text(char *to, const char *text)
{
    size_t len = strlen(text); /* there is room: it was asked for before */
    memcpy(to, text, len + 1);
    return (int)len;
}

static int answer_about(const ENGINE_CMD_DEFN *c, int cmd, char *to)
{
    switch (cmd) {
    case ENGINE_CTRL_GET_NEXT_CMD_TYPE:
        return is_end(c + 1) ? 0 : (int)c[1].cmd_num;
    case ENGINE_CTRL_GET_NAME_LEN_FROM_CMD:
        return (int)strlen(c->cmd_name);
    case ENGINE_CTRL_GET_NAME_FROM_CMD:
        return give_text(to, c->cmd_name);
    case ENGINE_CTRL_GET_DESC_LEN_FROM_CMD:
        return (int)strlen(description(c));
    case ENGINE_CTRL_GET_DESC_FROM_CMD:
        return give_text(to, description(c));
    default: /* ENGINE_CTRL_GET_CMD_FLAGS */
        return (int)c->cmd_flags;
    }
}

/* The questions that the table of commands answers. */
static int answer(const ENGINE *e, int cmd, long i, char *s)
{
    const ENGINE_CMD_DEFN *all = e->commands, *c;
    if (cmd == ENGINE_CTRL_GET_FIRST_CMD_TYPE)
        return is_end(all) ? 0 : (int)all->cmd_num;
    bool wants_text = cmd == ENGINE_CTRL_GET_CMD_FROM_NAME ||
                      cmd == ENGINE_CTRL_GET_NAME_FROM_CMD || cmd == ENGINE_CTRL_GET_DESC_FROM_CMD;
    if (wants_text && s == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER);
    if (cmd == ENGINE_CTRL_GET_CMD_FROM_NAME) {
        c = by_name(all, s);
        return c != NULL ? (int)c->cmd_num : refuse(ENGINE_R_INVALID_CMD_NAME);
    }
    c = by_number(all, (unsigned)i);
    return c != NULL ? answer_about(c, cmd, s) : refuse(ENGINE_R_INVALID_CMD_NUMBER);
}

/* ---- Commands ---- */

int ENGINE_ctrl(ENGINE *e, int cmd, long i, void *p, void (*f)(void))
{
    if (e == NULL)
        return FAIL(ERR_LIB_ENGINE, ERR_R_PASSED_NULL_PARAMETER);
    if (cmd == ENGINE_CTRL_HAS_CTRL_FUNCTION)
        return e->ctrl != NULL;
    bool question = cmd >= ENGINE_CTRL_GET_FIRST_CMD_TYPE && cmd <= ENGINE_CTRL_GET_CMD_FLAGS;
    if (e->ctrl == NULL) {
        ERR_raise(ERR_LIB_ENGINE, ENGINE_R_NO_CONTROL_FUNCTION);
        return question ? -1 : 0;
    }
    if (question && !(e->flags & ENGINE_FLAGS_MANUAL_CMD_CTRL))
        return answer(e, cmd, i, p);
    return e->ctrl(e, cmd, i, p, f);
}

int ENGINE_cmd_is_executable(ENGINE *e, int cmd)
{
    int flags = ENGINE_ctrl(e, ENGINE_CTRL_GET_CMD_FLAGS, cmd, NULL, NULL);
    if (flags < 0)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_INVALID_CMD_NUMBER);
    return (flags & (int)(ENGINE_CMD_FLAG_NO_INPUT | ENGINE_CMD_FLAG_NUMERIC |
                          ENGINE_CMD_FLAG_STRING)) != 0;
}

/* The command's number; 0: it isn't there, and *optional says that this is fine; -1: an error. */
static int number_of(ENGINE *e, const char *name, int optional)
{
    int num = 0;
    if (e == NULL || name == NULL)
        return refuse(ERR_R_PASSED_NULL_PARAMETER);
    if (e->ctrl != NULL)
        num = ENGINE_ctrl(e, ENGINE_CTRL_GET_CMD_FROM_NAME, 0, (void *)(uintptr_t)name, NULL);
    if (num > 0)
        return num;
    if (!optional)
        return refuse(ENGINE_R_INVALID_CMD_NAME);
    ERR_clear_error();
    return 0;
}

int ENGINE_ctrl_cmd(ENGINE *e, const char *cmd_name, long i, void *p, void (*f)(void),
                    int cmd_optional)
{
    int num = number_of(e, cmd_name, cmd_optional);
    return num <= 0 ? num == 0 : ENGINE_ctrl(e, num, i, p, f) > 0;
}

static int run_with_number(ENGINE *e, int num, const char *arg)
{
    char *end;
    errno = 0;
    long value = strtol(arg, &end, 10);
    if (end == arg || *end != '\0' || errno != 0)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_ARGUMENT_IS_NOT_A_NUMBER);
    return ENGINE_ctrl(e, num, value, NULL, NULL) > 0;
}

int ENGINE_ctrl_cmd_string(ENGINE *e, const char *cmd_name, const char *arg, int cmd_optional)
{
    int num = number_of(e, cmd_name, cmd_optional);
    if (num <= 0)
        return num == 0;
    if (!ENGINE_cmd_is_executable(e, num))
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_CMD_NOT_EXECUTABLE);
    unsigned flags = (unsigned)ENGINE_ctrl(e, ENGINE_CTRL_GET_CMD_FLAGS, num, NULL, NULL);
    if (flags & ENGINE_CMD_FLAG_NO_INPUT)
        return arg == NULL ? ENGINE_ctrl(e, num, 0, NULL, NULL) > 0
                           : FAIL(ERR_LIB_ENGINE, ENGINE_R_COMMAND_TAKES_NO_INPUT);
    if (arg == NULL)
        return FAIL(ERR_LIB_ENGINE, ENGINE_R_COMMAND_TAKES_INPUT);
    if (flags & ENGINE_CMD_FLAG_STRING)
        return ENGINE_ctrl(e, num, 0, (void *)(uintptr_t)arg, NULL) > 0;
    return run_with_number(e, num, arg);
}
