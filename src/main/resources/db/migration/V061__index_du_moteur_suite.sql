-- Further indexes of the engine that nothing asks for here. A correlation goes by business key, then by execution; a
-- start by message looks among subscriptions without an execution, which the index on executions finds. History is
-- cleaned by removal time and shown by instance, never by root.
drop index moteur.act_idx_event_subscr_evt_name;
drop index moteur.act_idx_event_subscr_config_;
drop index moteur.act_idx_hi_actinst_root_pi;
drop index moteur.act_idx_hi_pro_inst_root_pi;
drop index moteur.act_idx_exe_root_pi;
