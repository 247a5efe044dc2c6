// Everything here runs the real packages in the Windows sandbox, each test on a PC of its own.
[assembly: TestCategory("Sandbox")]
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.MethodLevel)]
