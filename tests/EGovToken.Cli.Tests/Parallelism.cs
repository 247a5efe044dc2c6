// A PKCS#11 module is one to a process, and the virtual token is told by an environment variable which state is its own.
[assembly: DoNotParallelize]
