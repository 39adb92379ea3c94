# What the chairs choose for their neighbourhood.
settings-list = <b>{ $name }: ajustes</b>
    { $lines }

    Para cambiar uno, pulse su botón.
setting-changed-by = Lo cambió { $who } el { $when }.
setting-undo = Deshacer: volver a { $value }
setting-changed-since = Alguien lo ha cambiado mientras tanto. Este mensaje muestra lo que vale ahora.

# How much the bot may write into each group.
setting-message-budget = <b>{ $name }: mis mensajes en sus grupos</b>
    Ahora escribo como máximo <b>{ $budget } por minuto</b> en cada uno de sus grupos. Lo habitual es { $usual }.
    Cuentan los mensajes nuevos y también cada cambio de un mensaje.

    Con un número menor el grupo está más tranquilo, y los números de una tarjeta tardan más en ponerse al día. Cuando todos pulsan a la vez, una tarjeta cambia más o menos cada { $seconds } segundos. Las respuestas a una pregunta van primero. Quien pulsa un botón recibe respuesta enseguida, sea cual sea el número.

    Para cambiarlo, pulse un botón. O responda a este mensaje con un número de { $least } a { $most }.
setting-message-budget-button = { $budget } por minuto
setting-message-budget-line = Mensajes en cada grupo: como máximo { $budget } por minuto
setting-message-budget-changed = Hecho. Desde ahora escribo como máximo { $budget } mensajes por minuto en cada grupo.
setting-message-budget-same = Ya son { $budget } por minuto. No ha cambiado nada.
setting-message-budget-numbers = Elija un número entero de { $least } a { $most }, por favor. No ha cambiado nada.

menu-settings = Ajustes del vecindario, para responsables
