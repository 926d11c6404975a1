namespace OrchardCore.Workflows.Models;

public class ActivityContext;

public class WorkflowExecutionContext
{
    public global::System.Collections.Generic.IDictionary<string, object> Input { get => throw null; }
    public object LastResult { get => throw null; set => throw null; }
    public global::System.Collections.Generic.IDictionary<string, object> Output { get => throw null; }
}

public class WorkflowExpression<T>
{
    public WorkflowExpression(string expression) { }
}
