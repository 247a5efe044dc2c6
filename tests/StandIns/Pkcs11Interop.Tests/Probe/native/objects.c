/* More objects than a caller is likely to ask for at once; one of them is readable. */
#include <string.h>

#include "probe.h"

enum { OBJECTS = 600 };

static CK_ULONG found;

CK_ULONG find_objects_init(CK_ULONG session, CK_ATTRIBUTE *attributes, CK_ULONG count)
{
    found = 0;
    if (count == 0)
        return session_only(session);
    /* Three criteria: a CK_ULONG, an empty value, no value. */
    return count == 3 && attributes[0].type == 0 && attributes[0].length == sizeof(CK_ULONG) && *(CK_ULONG *)attributes[0].value == 3
        && attributes[1].type == 3 && attributes[1].value && attributes[1].length == 0
        && attributes[2].type == 0x102 && !attributes[2].value && attributes[2].length == 0 ? OK : ARGUMENTS_BAD;
}

CK_ULONG find_objects(CK_ULONG session, CK_ULONG *objects, CK_ULONG maximum, CK_ULONG *count)
{
    for (*count = 0; *count < maximum && found < OBJECTS; ++*count)
        objects[*count] = FIRST_OBJECT + found++;
    return session_only(session);
}

/* CKA_LABEL is a text whose length is first said to be longer than it is, CKA_START_DATE a date; nothing else is there. */
CK_ULONG get_attribute_value(CK_ULONG session, CK_ULONG object, CK_ATTRIBUTE *attributes, CK_ULONG count)
{
    CK_ULONG result = session_only(session);
    for (CK_ULONG i = 0; i < count; i++) {
        const char *value = attributes[i].type == 3 ? "label" : attributes[i].type == 0x110 ? "20240725" : NULL;
        if (!value || object != KEY) {
            attributes[i].length = (CK_ULONG)-1;
            result = ATTRIBUTE_TYPE_INVALID;
        } else if (!attributes[i].value) {
            attributes[i].length = strlen(value) + (attributes[i].type == 3 ? 10 : 0);
        } else {
            memcpy(attributes[i].value, value, strlen(value));
            attributes[i].length = strlen(value);
        }
    }
    return result;
}
