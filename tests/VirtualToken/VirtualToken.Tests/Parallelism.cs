// The module's state is named by an environment variable, of which a process has one.
[assembly: DoNotParallelize]
