/* The assembly as data; ASSEMBLY_FILE is its path, in quotes. */
#ifdef _WIN32
    .section .rdata, "dr"
#else
    .section .rodata
    .hidden embedded_assembly
    .hidden embedded_assembly_end
#endif
    .global embedded_assembly
    .global embedded_assembly_end
    .balign 16
embedded_assembly:
    .incbin ASSEMBLY_FILE
embedded_assembly_end:
    .byte 0

#ifndef _WIN32
    .section .note.GNU-stack, "", %progbits
#endif
